using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NotebookCourse.Player.Images;
using NotebookCourse.Player.Platforms;
using NotebookCourse.Player.Playing;
using NotebookCourse.Player.Server;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Commands;

/// <summary><c>course</c> without a command: the course in the browser.</summary>
internal static class OpenCommand
{
    private static readonly Option<int?> Port = new("--port")
    {
        Description = "The port of 127.0.0.1 to listen on, 1 to 65535; the first free one from 4700 if none is named.",
        HelpName = "NUMBER",
        CustomParser = ParsePort,
    };

    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Prints the address only." };

    /// <summary>Makes a command open the course.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Port);
        command.Options.Add(NoBrowser);
        command.SetAction(async parsed => (int)await OpenAsync(parsed.GetValue(Port), !parsed.GetValue(NoBrowser), parsed.InvocationConfiguration.Output));
    }

    private static int? ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0) return port;
        result.AddError($"--port must be 1 to {ushort.MaxValue}, but was {text}.");
        return null;
    }

    private static async Task<ExitCode> OpenAsync(int? port, bool browser, TextWriter output)
    {
        using var stop = new StopSignal();
        var data = DataFolder.OfUser();
        await using var server = await PlayerServer.StartAsync(NotebookFinder.TheCourse(), data, port);
        await using var images = BackgroundImages.Start(server.Notebooks.WaitUntilQuietAsync, output);
        using var opening = browser ? new OpeningFile(data, server.NewAddress()) : null;
        var opened = opening is not null && Server.Browser.TryOpen(opening.Path);
        await output.WriteLineAsync($"""
            The course is open{(opened ? "; your browser should show it now. If it does not, open this address:" : ". Open this address in your browser:")}

                {server.NewAddress()}

            It lets one browser in, once, within {EntryCodes.Life.TotalMinutes:0} minutes, on this machine only. Press Enter for another one; Ctrl+C ends the course.
            """);
        if (images.Notice is { } notice) await output.WriteLineAsync($"{Environment.NewLine}{notice}");
        await output.FlushAsync();
        EnterKey.Watch(() => output.WriteLine($"{Environment.NewLine}    {server.NewAddress()}{Environment.NewLine}"));
        try
        {
            await server.Notebooks.WatchAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // That is how the learner ends it.
        }
        return ExitCode.Fine;
    }
}
