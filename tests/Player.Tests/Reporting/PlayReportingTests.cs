using System.Text;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;
using NotebookCourse.Player.Reporting;
using Spectre.Console;

namespace NotebookCourse.Player.Tests.Reporting;

public sealed class PlayReportingTests : IDisposable
{
    private static readonly Notebook Notebook = new([new Cell(CellLanguage.CSharp, "1", 1), new Cell(CellLanguage.CSharp, "throw null;", 5)]);
    private static readonly Chapter Chapter = new("x.dib", Notebook, ChapterStatus.NotRun, null);

    private readonly StringWriter _output = new(), _error = new(), _screen = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _screen.Dispose();
    }

    [Fact]
    public async Task DuringAsync_Terminal_ShowsCellsAndTimeLeftAndTellsTheEndBelowTheBar()
    {
        await PlayAsync(quiet: false, terminal: true);

        Assert.Contains("x.dib", _screen.ToString());
        Assert.Contains("2/2 cells", _screen.ToString());
        Assert.Matches(@"\d\d:\d\d:\d\d", _screen.ToString());
        Assert.Contains("1 of 2 cells", _output.ToString());
        Assert.Contains("x.dib(5): cell 2 threw", _error.ToString());
    }

    [Fact]
    public async Task DuringAsync_NoTerminal_WritesPlainLines()
    {
        await PlayAsync(quiet: false, terminal: false);

        Assert.Empty(_screen.ToString());
        Assert.StartsWith($"x.dib: playing{Environment.NewLine}x.dib: failed, 1 of 2 cells in 2.0 s", _output.ToString());
        Assert.Contains("x.dib(5): cell 2 threw", _error.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DuringAsync_Quiet_WritesErrorsOnly(bool terminal)
    {
        await PlayAsync(quiet: true, terminal);

        Assert.Empty(_screen.ToString());
        Assert.Empty(_output.ToString());
        Assert.Contains("x.dib(5): cell 2 threw", _error.ToString());
    }

    private async Task PlayAsync(bool quiet, bool terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = terminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new Screen(_screen, terminal),
        });
        await new PlayReporting(quiet, _output, _error, console).DuringAsync([Chapter], report =>
        {
            CellRun[] cells =
            [
                new(Notebook.Cells[0], CellStatus.Completed, [], TimeSpan.Zero),
                new(Notebook.Cells[1], CellStatus.Threw, [], TimeSpan.Zero, new CellError("Oops", "It broke.", Line: 1)),
            ];
            var result = new ChapterResult("x.dib", ChapterStatus.Failed, TimeSpan.FromSeconds(2), cells, Notebook);
            report.Starts(Chapter);
            report.CellEnds(cells[0]);
            report.CellEnds(cells[1]);
            report.Ends(result);
            return Task.FromResult<IReadOnlyList<ChapterResult>>([result]);
        });
    }

    private sealed class Screen(TextWriter writer, bool terminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => terminal;

        public int Width => 120;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
            // Text is not encoded here.
        }
    }
}
