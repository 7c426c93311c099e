using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Pythons;
using NotebookCourse.Topics.Pythons.Exercises;
using NotebookCourse.Topics.Pythons.Figures;

namespace NotebookCourse.Tests.Topics.Pythons.Figures;

public class PythonFiguresTests
{
    [Fact]
    public void Recorded_Run_HasCPythonPyPyJythonNumPyAndDotNetWithTheirMachine()
    {
        var recorded = PythonRun.Recorded;

        foreach (var load in Enum.GetValues<PythonLoad>())
            Assert.Empty(((string[])[".NET", "CPython", "PyPy", "Jython"]).Except(recorded.Speeds.Where(speed => speed.Load == load).Select(speed => speed.Kind)));
        Assert.Contains(recorded.Speeds, speed => speed is { Kind: "CPython", Way: PythonWay.NumPy });
        Assert.NotEmpty(recorded.Machine.OperatingSystem);
        Assert.Empty(recorded.Faults);
    }

    [Fact]
    public void Chart_NothingMissing_SaysNothingOfARecord()
    {
        var chart = Comparison(Here, record: Here).Chart();

        Assert.DoesNotContain("recorded", chart.ToString());
        Assert.Contains("CPython 3.14.0: threads gained nothing to speak of (1.00 times as fast).", chart.Caption);
        Assert.Contains("The fastest Python that was measured here: CPython 3.14.0, NumPy.", chart.Caption);
    }

    [Fact]
    public void Chart_JythonMissing_ComesFromTheRecordWithItsDotNet()
    {
        var chart = Comparison(Here, record: [.. Here, Speed("Jython 2.7.3", "Jython", false, PythonWay.Threads, 0.5)]).Chart();

        Assert.Contains("Jython 2.7.3, with threads (recorded)", chart.Alternative);
        Assert.Contains(".NET, one after the other (recorded)", chart.Alternative);
        Assert.DoesNotContain("NumPy (recorded", chart.Alternative);
        Assert.Contains("What this machine lacks was recorded on 2026-11-23 on another one", chart.Caption);
    }

    [Fact]
    public void Chart_NumPyMissing_ComesFromTheRecord() =>
        Assert.Contains("CPython 3.14.0, NumPy (recorded)", Comparison([.. Here.Where(speed => speed.Way != PythonWay.NumPy)], record: Here).Chart().Alternative);

    [Fact]
    public void Chart_NoPython_IsTheRecordAndItsDotNet()
    {
        PythonSpeed[] dotNet = [Speed(".NET", ".NET", false, PythonWay.Sequential, 0.01)];

        Assert.Contains("CPython 3.14.0, with threads (recorded)", Comparison(dotNet, record: Here).Chart().Alternative);
    }

    [Fact]
    public void Chart_OtherAmountThanRecorded_SaysHowMany() => Assert.Contains(
        "(recorded, 300 numbers)",
        (new PythonComparison(Run([Here[0]]) with { Numbers = 50 }, PythonLoad.Factoring) { Recorded = Run(Here) }).Chart().Alternative);

    [Fact]
    public void Chart_DotNetGainedNothingEither_SaysThatThisIsNotTheLock()
    {
        PythonSpeed[] busy = [Here[0], Speed(".NET", ".NET", false, PythonWay.Threads, 0.01)], quiet = [Here[0], Speed(".NET", ".NET", false, PythonWay.Threads, 0.005)];
        string CaptionOf(PythonSpeed[] speeds) =>
            (new PythonComparison(Run(speeds) with { Machine = Machine.Unmeasured with { Processors = 2 } }, PythonLoad.Factoring) { Recorded = Run([]) }).Chart().Caption;

        Assert.Contains("So it says nothing about locks.", CaptionOf(busy));
        Assert.DoesNotContain("So it says nothing about locks.", CaptionOf(quiet));
        Assert.Contains(".NET: threads were 2.00 times as fast", CaptionOf(quiet));
    }

    [Theory]
    [InlineData(4.0, 4.0, "CPython 3.14.0: threads made it slower (0.25 times as fast).")]
    // The times of the threads are all over the place.
    [InlineData(0.5, 4.0, "CPython 3.14.0: this run cannot tell whether threads gained anything (they were 0.25 times as fast).")]
    public void Chart_ThreadsAreSlower_IsALossOnlyWhereTheRunShowsIt(double least, double median, string sentence) => Assert.Contains(
        sentence, Comparison([Here[1], Here[2] with { Seconds = new([least, median, median]) }], record: []).Chart().Caption);

    [Fact]
    public void Chart_Faults_AreInTheCaption() => Assert.EndsWith(
        "python9 hung.", (new PythonComparison(Run(Here) with { Faults = ["python9 hung."] }, PythonLoad.Factoring) { Recorded = Run(Here) }).Chart().Caption);

    // Two threads that take turns get two shares of a busy machine: that is no gain of threads, and no guess of one is right.
    [Fact]
    public void Against_ThreadsFasterThanTheirLockAllows_CannotTell()
    {
        var comparison = Comparison(
            [Speed("CPython 3.14.0", "CPython", true, PythonWay.Sequential, 2), Speed("CPython 3.14.0", "CPython", true, PythonWay.Threads, 1)], record: []);

        Assert.Equal(VerdictKind.CannotTell, comparison.Against(Predict.TimesAsFast(2)).Kind);
        Assert.Contains("so threads alone cannot have done that", comparison.Chart().Caption);
    }

    [Fact]
    public void Against_Threads_AreHeldAgainstCPythonHereOrRecorded()
    {
        var here = Comparison(Here, record: []).Against(Predict.TimesAsFast(1));
        var recorded = Comparison([Here[0]], record: Here).Against(Predict.TimesAsFast(4));

        Assert.Equal(VerdictKind.AsPredicted, here.Kind);
        Assert.DoesNotContain("recorded", here.Caption);
        Assert.Equal(VerdictKind.NotAsPredicted, recorded.Kind);
        Assert.Contains("this is the recorded one", recorded.Caption);
        Assert.Equal(VerdictKind.CannotTell, Comparison([Here[0]], record: []).Against(Predict.TimesAsFast(1)).Kind);
    }

    [Fact]
    public void Chart_Search_HasARowForEachAndAFaultInTheCaption()
    {
        var table = new PythonSearch([new("/usr/bin/python3", "CPython", "3.14.0", false, null, true)], ["/usr/bin/ipy hung."]).Chart();

        Assert.Equal("CPython 3.14.0, free-threaded · none · yes · no · /usr/bin/python3", table.Alternative);
        Assert.EndsWith("/usr/bin/ipy hung.", table.Caption);
        Assert.StartsWith("No Python was found", new PythonSearch([], []).Chart().Caption);
    }

    private static PythonSpeed[] Here { get; } =
    [
        Speed(".NET", ".NET", false, PythonWay.Sequential, 0.01),
        Speed("CPython 3.14.0", "CPython", true, PythonWay.Sequential, 1),
        Speed("CPython 3.14.0", "CPython", true, PythonWay.Threads, 1),
        Speed("CPython 3.14.0", "CPython", true, PythonWay.NumPy, 0.1),
    ];

    private static PythonSpeed Speed(string name, string kind, bool gil, PythonWay way, double seconds) =>
        new(name, kind, gil, PythonLoad.Factoring, way, new([seconds, seconds, seconds]));

    private static PythonComparison Comparison(PythonSpeed[] here, PythonSpeed[] record) => new(Run(here), PythonLoad.Factoring) { Recorded = Run(record) };

    private static PythonRun Run(IReadOnlyList<PythonSpeed> speeds) => new()
    {
        Machine = Machine.Unmeasured,
        Taken = new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero),
        Numbers = 300,
        Downloads = 10,
        ServerLatency = 0.02,
        Workers = 4,
        Speeds = speeds,
        Faults = [],
    };
}
