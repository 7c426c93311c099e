using System.CommandLine;
using System.CommandLine.Parsing;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Export;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Commands;

/// <summary><c>course export</c>: plays notebooks and writes pages that work offline, or notebooks with their outputs.</summary>
internal sealed class ExportCommand
{
    private const string Html = "html", Jupyter = "ipynb";

    private readonly Command _command = new("export", "Plays notebooks and writes them, with what they showed, to be read elsewhere.");
    private readonly PlayOptions _play;

    private readonly Option<string> _to = new("--to")
    {
        Description = "What to write: html for pages that work offline, ipynb for Jupyter's notebooks.",
        HelpName = "html|ipynb",
        DefaultValueFactory = _ => Html,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "The folder to write to. [default: out/ of the course, or of the working directory]",
        HelpName = "DIR",
    };

    private readonly Option<bool> _noRun = new("--no-run") { Description = "Writes the notebooks without playing them." };

    private ExportCommand()
    {
        _play = new PlayOptions(_command);
        _to.Validators.Add(RefuseOtherFormats);
        _command.Add(_to);
        _command.Add(_out);
        _command.Add(_noRun);
        _command.SetAction(async (parsed, _) => (int)await ExportAsync(parsed));
    }

    /// <summary>Creates the command.</summary>
    public static Command Create() => new ExportCommand()._command;

    private async Task<ExitCode> ExportAsync(ParseResult parsed)
    {
        var here = Directory.GetCurrentDirectory();
        var folder = parsed.GetValue(_out) ?? Path.Combine(CourseFolder.Above(here)?.Root ?? here, "out");
        WritablePlace.CheckFolder("--out", folder);

        var chapters = _play.Chapters(parsed);
        var results = parsed.GetValue(_noRun)
            ? [.. chapters.Select(ChapterResult.NotPlayed)]
            : await _play.PlayAsync(parsed, chapters);

        var warnings = parsed.InvocationConfiguration.Error;
        var book = parsed.GetValue(_to) == Html ? (IBook)new HtmlPages(warnings) : new JupyterNotebooks(warnings);
        var address = Write(book, [.. results.Where(result => result.Notebook is not null)], Path.GetFullPath(folder));
        if (!_play.Quiet(parsed))
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Open {new Uri(address).AbsoluteUri}");
        return ChapterResult.Worst(results);
    }

    private static string Write(IBook book, IReadOnlyList<ChapterResult> chapters, string folder)
    {
        try
        {
            return book.Write(chapters, folder);
        }
        catch (NotebookException error)
        {
            throw new PlayerException(ExitCode.BadParameter, $"--out: {error.Message}", error);
        }
    }

    private static void RefuseOtherFormats(OptionResult result)
    {
        if (result.Tokens is [var token] && token.Value is not (Html or Jupyter))
            result.AddError($"--to must be {Html} or {Jupyter}, but was '{token.Value}'.");
    }
}
