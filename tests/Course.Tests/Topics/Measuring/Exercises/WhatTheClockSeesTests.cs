using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Measuring.Exercises;

namespace NotebookCourse.Tests.Topics.Measuring.Exercises;

public class WhatTheClockSeesTests
{
    [Fact]
    public void Check_WarmedUpAndPrintedAfterwards_Passes() => CheckAssert.Right(Exercise.WhatTheClockSees.Check(bench =>
    {
        bench.Work();
        for (var run = 0; run < bench.Runs; run++)
        {
            bench.Start();
            bench.Work();
            bench.Stop();
            bench.Print(bench.Milliseconds);
        }
    }));

    [Fact]
    public void Check_SeveralWarmUpsAndAllPrintedAtTheEnd_Passes() => CheckAssert.Right(Exercise.WhatTheClockSees.Check(bench =>
    {
        bench.Work();
        bench.Work();
        var times = new List<double>();
        while (times.Count < bench.Runs)
        {
            bench.Start();
            bench.Work();
            bench.Stop();
            times.Add(bench.Milliseconds);
        }
        times.ForEach(bench.Print);
    }));

    public static TheoryData<string, Action<Bench>, string> WrongOnes => new()
    {
        { "printed inside", bench => Runs(bench, warm: true, () => Steps(bench.Start, bench.Work, () => bench.Print(bench.Milliseconds), bench.Stop)), "printed while the clock ran" },
        { "cold", bench => Runs(bench, warm: false, () => Steps(bench.Start, bench.Work, bench.Stop, () => bench.Print(bench.Milliseconds))), "before anything had warmed up" },
        { "work outside", bench => Runs(bench, warm: true, () => Steps(bench.Work, bench.Start, bench.Stop, () => bench.Print(bench.Milliseconds))), "Times it was done: 0" },
        { "never printed", bench => Runs(bench, warm: true, () => Steps(bench.Start, bench.Work, bench.Stop)), "must be printed once" },
        { "one clock for all", bench => Steps(bench.Work, bench.Start, () => Runs(bench, warm: false, bench.Work), bench.Stop, () => bench.Print(bench.Milliseconds)), "Times it was done: 5" },
        { "too few", bench => Steps(bench.Work, bench.Start, bench.Work, bench.Stop, () => bench.Print(bench.Milliseconds)), "Runs counted: 1 instead of 5" },
        { "never stopped", bench => Steps(bench.Work, bench.Start, bench.Work), "still runs" },
        { "started twice", bench => Steps(bench.Work, bench.Start, bench.Start), "started while it ran" },
        { "stopped twice", bench => Steps(bench.Work, bench.Start, bench.Work, bench.Stop, bench.Stop), "stood still" },
        { "prints anything", bench => Runs(bench, warm: true, () => Steps(bench.Start, bench.Work, bench.Stop, () => bench.Print(1))), "no counted run took so long" },
        { "nothing", _ => { }, "nothing" },
        { "throws", _ => throw new FormatException("no"), "FormatException" },
        { "for ever", bench => { while (true) bench.Work(); }, "no end" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<Bench> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.WhatTheClockSees.Check(wrong), "A bench on which 5 runs shall count.", found);
    }

    private static void Runs(Bench bench, bool warm, Action run)
    {
        if (warm)
            bench.Work();
        for (var i = 0; i < bench.Runs; i++)
            run();
    }

    private static void Steps(params Action[] steps) => Array.ForEach(steps, step => step());
}
