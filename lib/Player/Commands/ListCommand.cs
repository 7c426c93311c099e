using System.CommandLine;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Commands;

/// <summary><c>course list</c>: the chapters, how long each takes, and its knobs.</summary>
internal static class ListCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("list", "Lists the chapters, their minutes and their knobs.");
        command.SetAction(parsed => (int)List(parsed.InvocationConfiguration));
        return command;
    }

    private static ExitCode List(InvocationConfiguration streams)
    {
        var chapters = NotebookFinder.Open([], new Dictionary<string, string>());
        var worst = ChapterResult.Worst(chapters.Select(ChapterResult.NotPlayed));
        foreach (var chapter in chapters)
        {
            var complaint = chapter.Notebook is { } notebook ? WriteChapter(streams.Output, chapter.File, notebook) : chapter.Error;
            if (complaint is null) continue;
            streams.Error.WriteLine(complaint);
            if (chapter.Notebook is not null && worst < ExitCode.NotANotebook) worst = ExitCode.NotANotebook;
        }

        return worst;
    }

    // What cannot be understood of one chapter is told, and the others are listed.
    private static string? WriteChapter(TextWriter output, string file, Notebook notebook)
    {
        var facts = ChapterFacts.Of(notebook);
        var minutes = facts.Minutes is { } known ? $", {known} minutes" : "";
        output.WriteLine($"{facts.Title}{minutes}");
        output.WriteLine($"    {file}");
        try
        {
            foreach (var knob in KnobParser.Find(notebook))
                output.WriteLine($"    {knob.Name} = {knob.Value} ({knob.RangeText})");
            return facts.Problem is null ? null : $"{file}: {facts.Problem}";
        }
        catch (NotebookException error)
        {
            return error.Message;
        }
    }
}
