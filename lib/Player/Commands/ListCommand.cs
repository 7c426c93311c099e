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
        foreach (var chapter in chapters)
        {
            if (chapter.Notebook is { } notebook)
                WriteChapter(streams.Output, chapter.File, notebook);
            else
                streams.Error.WriteLine(chapter.Error);
        }

        return ChapterResult.Worst(chapters.Select(ChapterResult.NotPlayed));
    }

    private static void WriteChapter(TextWriter output, string file, Notebook notebook)
    {
        var facts = ChapterFacts.Of(notebook);
        var minutes = facts.Minutes is { } known ? $", {known} minutes" : "";
        output.WriteLine($"{facts.Title}{minutes}");
        output.WriteLine($"    {file}");
        foreach (var knob in KnobParser.Find(notebook))
            output.WriteLine($"    {knob.Name} = {knob.Value} ({knob.RangeText})");
    }
}
