using System.CommandLine;
using NotebookCourse.Player.Json;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Commands;

/// <summary><c>course run</c>: plays notebooks and says how that went.</summary>
internal static class RunCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Plays notebooks from their first cell to their last.");
        var options = new PlayOptions(command);
        var json = new Option<string?>("--json")
        {
            Description = "Writes how each cell ended, how long it took, and of each thing that it showed the kind and the size.",
            HelpName = "FILE",
        };
        command.Add(json);
        command.SetAction(async (parsed, _) => (int)await RunAsync(parsed, options, parsed.GetValue(json)));
        return command;
    }

    private static async Task<ExitCode> RunAsync(ParseResult parsed, PlayOptions options, string? json)
    {
        if (json is not null)
            WritablePlace.CheckFile("--json", json);

        var results = await options.PlayAsync(parsed, options.Chapters(parsed));
        if (json is not null)
            WritablePlace.Try("--json", json, () => RunJson.Of(results).WriteTo(json));
        return ChapterResult.Worst(results);
    }
}
