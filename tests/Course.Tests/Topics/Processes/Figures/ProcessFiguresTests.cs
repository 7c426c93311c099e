using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Platforms;
using NotebookCourse.Platforms.Linux;
using NotebookCourse.Tests.Figures;
using NotebookCourse.Topics.Processes;
using NotebookCourse.Topics.Processes.Exercises;
using NotebookCourse.Topics.Processes.Figures;

namespace NotebookCourse.Tests.Topics.Processes.Figures;

public class ProcessFiguresTests
{
    private static readonly MemoryRegion Stack = new(0x8000, 0xA000, "rw-p", "[stack]");

    private static readonly ProcessState Told = new()
    {
        Id = 12_345,
        Name = "program",
        Parent = 1,
        Group = 12_345,
        Session = 12_000,
        User = 1000,
        UserGroup = 100,
        Environment = ["PATH", "SECRET", "HOME"],
        WorkingDirectory = "/work",
        Program = "/bin/program",
        Memory =
        [
            new(0x1000, 0x3000, "r-xp", "/bin/program"), new(0x3000, 0x4000, "r-xp", ""), new(0x4000, 0x4400, "rw-p", "[heap]"),
            new(0x5000, 0x6000, "rw-s", "/dev/shm/x"), Stack,
        ],
        Libraries = ["/lib/libc.so.6"],
        OpenFiles = new Dictionary<int, string> { [0] = "/dev/null", [1] = "pipe:[1]", [2] = "pipe:[2]", [3] = "socket:[3]", [4] = "anon_inode:[eventfd]" },
        Signals = new(["SIGINT", "SIGQUIT", "SIGTERM", "SIGCHLD", "SIGCONT", "SIGWINCH"], ["SIGPIPE"], []),
        Threads = [new(12_345, "program", new(0x1234, 0x8008), Stack), new(12_346, "<b>busy</b>", null, null)],
        Tools = new(0, 1, 2),
    };

    private static readonly ProcessState Untold = new() { Id = 3, Name = "shy", Threads = [new(3, null, null, null)] };

    [Fact]
    public void Chart_EverythingIsTold_EveryPropertyHasItsValue()
    {
        var table = Told.Chart();

        Assert.StartsWith("This platform tells 21 of 21 properties. The process has 2 threads at the moment.", table.Caption, StringComparison.Ordinal);
        Assert.Equal(
            [
                "12345", "1", "12345", "12000", "1000", "100", "3 variables, among them PATH, HOME", "/work", "/bin/program",
                "8\u00a0KiB from its program file, 4\u00a0KiB without a file: compiled while it ran", "2", "thread 12345: next instruction at 0x1234, stack down to 0x8008",
                "8\u00a0KiB", "1\u00a0KiB", "5 open: 1 file, 2 pipes, 1 socket, 1 other",
                "caught: SIGINT, SIGQUIT, SIGTERM, SIGCHLD and 2 more. Ignored: SIGPIPE. Blocked: none.", "1: libc.so.6",
                "0 on this machine", "2", "1 on this machine", "2 System V segments on this machine; 1 region of this process is mapped to be shared",
            ],
            FigureHtmlTests.Rows(table).Select(row => row[1]));
        Assert.Equal("/proc/12345/status: Pid", FigureHtmlTests.Rows(table)[0][2]);
    }

    [Fact]
    public void Chart_OfTheEnvironment_ShowsNoNameThatIsNotHarmless() =>
        Assert.DoesNotContain("SECRET", Told.Chart().ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Chart_LittleIsTold_SaysSo()
    {
        var table = Untold.Chart();

        Assert.StartsWith("This platform tells 2 of 21 properties.", table.Caption, StringComparison.Ordinal);
        Assert.Equal(19, FigureHtmlTests.Rows(table).Count(row => row[1] == "not told by this platform"));
    }

    [Fact]
    public void Chart_ThisProcess_CanBeDrawnOnEveryPlatform() =>
        Assert.NotEmpty(ProcessState.Here.Beside(PlainProcess.Look()).ToHtml() + ProcessState.Here.Chart().ToHtml());

    [Fact]
    public void Beside_TwoProcesses_EachThreadHasItsRegistersAndStack()
    {
        var picture = Told.Beside(Untold);

        Assert.StartsWith("“shy” has 1 thread. “program” has 2 threads. Each box is a world of its own", picture.Caption, StringComparison.Ordinal);
        Assert.Contains("at 0x1234, stack at 0x8008", picture.Alternative, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;busy&lt;/b&gt;", picture.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>busy</b>", picture.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_ManyThreads_DrawsSomeAndCountsTheRest()
    {
        var crowd = Told with { Threads = [.. Enumerable.Range(1, 9).Select(id => new SeenThread(id, $"thread no {id}", null, null))] };

        var html = crowd.Beside(null).ToHtml();

        Assert.Contains("and 3 more like these", html, StringComparison.Ordinal);
        // In the drawing and among the data; the last one only there.
        Assert.Equal(3, html.Split("thread no 1<").Length);
        Assert.Equal(2, html.Split("thread no 9<").Length);
    }

    [Fact]
    public void Beside_NothingTold_SaysSo() =>
        Assert.EndsWith("Registers and stacks are not told by this platform; each thread has its own all the same.", Untold.Beside(null).Caption, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "Linux", "code 0, all is well")]
    [InlineData(3, "Linux", "code 3")]
    [InlineData(134, "Linux", "code 134, ended by SIGABRT")]
    [InlineData(137, "Linux", "code 137, ended by SIGKILL")]
    [InlineData(135, "Linux", "code 135, ended by SIGBUS")]
    [InlineData(255, "Linux", "code 255")]
    [InlineData(134, "macOS", "code 134, ended by SIGABRT")]
    [InlineData(138, "macOS", "code 138, ended by SIGBUS")]
    [InlineData(137, "Windows", "code 137")]
    [InlineData(unchecked((int)0xC00000FD), "Windows", "code 0xC00000FD, ended by the system")]
    public void ExitCode_InWords_NamesTheSignal(int code, string system, string words) => Assert.Equal(
        words,
        ExitCode.InWords(code, system switch { "Linux" => SignalNames.Linux, "macOS" => SignalNames.MacOS, _ => null }));

    [Theory]
    [InlineData(Crash.Exception, 500, 1000, "1 of 2 workers finished. The one that crashed took nobody along")]
    [InlineData(Crash.Exception, 500, 500, "0 of 2 workers finished. The one that crashed took the whole process with it")]
    [InlineData(Crash.None, 1000, 1000, "2 of 2 workers finished. Nobody crashed.")]
    public void Chart_Crash_SaysWhoFinished(Crash how, int first, int second, string finding)
    {
        var run = new CrashRun(how, 1000, [new(0, 0, first), new(1, 1, second)], [new(7, 134, "Unhandled exception."), new(8, 0, "")]);

        Assert.StartsWith(finding, run.Chart().Caption, StringComparison.Ordinal);
        Assert.Equal(["Unhandled exception.", "no last words"], FigureHtmlTests.Rows(run.Chart()).Select(row => row[3]));
        Assert.EndsWith("00 of 1,000 pieces", FigureHtmlTests.Rows(run.Chart())[0][1], StringComparison.Ordinal);
        Assert.Equal(VerdictKind.AsPredicted, run.Against(Predict.Number(run.Finished, "workers")).Kind);
    }

    [Theory]
    [InlineData(1, 1.0, 1, "This program may use one processor")]
    [InlineData(2, 1.9, 2, "2 threads of this one process used 1.90 processors at a time")]
    [InlineData(1, 1.0, 2, "One thread used 1.00 processors at a time")]
    [InlineData(2, 0.9, 2, "2 threads used 0.90 processors at a time, on average. Somebody else wants")]
    public void Chart_Roaming_SaysOnlyWhatTheRunShows(int threads, double atATime, int processors, string finding)
    {
        var roaming = new Roaming([.. Enumerable.Repeat<IReadOnlySet<int>>(new SortedSet<int> { 0 }, threads)], 1, atATime, processors);

        Assert.StartsWith(finding, roaming.Chart().Caption, StringComparison.Ordinal);
        Assert.EndsWith("as long as nobody else wants that processor.", roaming.Chart().Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(1023, "1,023 bytes")]
    [InlineData(1536, "1.50\u00a0KiB")]
    [InlineData(65_536, "64\u00a0KiB")]
    [InlineData(16_777_216, "16\u00a0MiB")]
    [InlineData(3.0 * (1 << 30), "3\u00a0GiB")]
    public void ByteSize_Text_TakesTheUnitThatFits(double bytes, string text) => Assert.Equal(text, ByteSize.Text(bytes));
}
