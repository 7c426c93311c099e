using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NotebookCourse.Player.Playing;
using NotebookCourse.Player.Reporting;
using Spectre.Console;

namespace NotebookCourse.Player.Commands;

/// <summary>What <c>run</c> and <c>export</c> share: which notebooks, with which knobs, for how long, how loud.</summary>
internal sealed class PlayOptions
{
    private const double LongestTimeout = 7 * 24 * 3600;

    private readonly Argument<string[]> _files = new("FILES")
    {
        Description = "The notebooks to play, in order; every chapter of the course if none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<Dictionary<string, string>> _set = new("--set")
    {
        Description = "Sets a knob, such as threads=8; may be given several times.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseKnobs,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        Description = "The longest that one cell may take; without it a cell may take for ever.",
        HelpName = "SECONDS",
        CustomParser = ParseTimeout,
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Writes errors only." };

    /// <summary>Adds the options to a command.</summary>
    public PlayOptions(Command command)
    {
        // Without this a mistyped option would be taken for a file that is not there.
        _files.Validators.Add(RefuseOptions);
        command.Add(_files);
        command.Add(_set);
        command.Add(_timeout);
        command.Add(_quiet);
    }

    /// <summary>Whether only errors are written.</summary>
    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>The notebooks, with their knobs set.</summary>
    public IReadOnlyList<Chapter> Chapters(ParseResult parsed) =>
        NotebookFinder.Open(parsed.GetValue(_files)!, parsed.GetValue(_set)!);

    /// <summary>Plays the notebooks and reports in the way that fits.</summary>
    public async Task<IReadOnlyList<ChapterResult>> PlayAsync(ParseResult parsed, IReadOnlyList<Chapter> chapters)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var stop = new StopSignal();
        var results = await new PlayReporting(Quiet(parsed), output, error, AnsiConsole.Console).DuringAsync(
            chapters,
            report => new ChapterPlayer(parsed.GetValue(_timeout), report, stop.Token).PlayAsync(chapters));
        if (stop.Token.IsCancellationRequested)
            await error.WriteLineAsync("Stopped: the cells that had not ended are not in the result.");
        return results;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && !File.Exists(token.Value)))
            result.AddError($"Expected notebooks, but found the unknown option '{token.Value}'.");
    }

    private static Dictionary<string, string> ParseKnobs(ArgumentResult result)
    {
        var knobs = new Dictionary<string, string>();
        foreach (var token in result.Tokens)
        {
            var parts = token.Value.Split('=', 2);
            if (parts.Length < 2 || parts[0].Trim().Length == 0)
                result.AddError($"--set must be NAME=VALUE, such as threads=8, but was '{token.Value}'.");
            else if (!knobs.TryAdd(parts[0].Trim(), parts[1]))
                result.AddError($"--set names the knob {parts[0].Trim()} twice; give it one value.");
        }

        return knobs;
    }

    private static TimeSpan? ParseTimeout(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= LongestTimeout)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError($"--timeout must be a number of seconds above 0 and at most {LongestTimeout} (a week), but was '{text}'.");
        return null;
    }
}
