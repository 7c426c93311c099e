using System.Reactive.Linq;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using Solution = System.Func<System.IObservable<double>, System.TimeSpan, System.Reactive.Concurrency.IScheduler, System.IObservable<double>>;

namespace NotebookCourse.Tests.Topics.Streams.Exercises;

public class PeaksTests
{
    public static TheoryData<string, Solution> RightOnes => new()
    {
        { "buffer", (readings, period, clock) => readings.Buffer(period, clock).Where(list => list.Count > 0).Select(list => list.Max()) },
        { "buffer into nothing or one", (readings, period, clock) => readings.Buffer(period, clock).SelectMany(list => list.OrderDescending().Take(1)) },
        { "window", (readings, period, clock) => readings.Window(period, clock).SelectMany(window => window.ToList()).Where(list => list.Count > 0).Select(list => list.Max()) },
        { "window and its last record", (readings, period, clock) => readings.Window(period, clock).SelectMany(window => window.Scan(Math.Max).TakeLast(1)) },
        { "buffer until a tick", (readings, period, clock) => readings.Buffer(Observable.Interval(period, clock)).Where(list => list.Any()).Select(list => list.Aggregate(Math.Max)) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Solution right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Peaks.Check(right));
    }

    public static TheoryData<string, Solution, string> WrongOnes => new()
    {
        { "as given", (readings, period, clock) => readings.Sample(period, clock), "Expected: 38 at 1\u00a0s" },
        { "all of them", (readings, _, _) => readings, "30 at 0.2\u00a0s" },
        { "an empty list has no maximum", (readings, period, clock) => readings.Buffer(period, clock).Select(list => list.Max()), "InvalidOperationException" },
        { "nothing is a zero", (readings, period, clock) => readings.Buffer(period, clock).Select(list => list.DefaultIfEmpty().Max()), "0 at" },
        { "never below zero", (readings, period, clock) => readings.Buffer(period, clock).Where(list => list.Count > 0).Select(list => list.Aggregate(0.0, Math.Max)), "Expected: -2 at 2\u00a0s" },
        { "the clock on the wall", (readings, period, _) => readings.Buffer(period).Where(list => list.Count > 0).Select(list => list.Max()), "Expected: 38 at 1\u00a0s" },
        { "of each few", (readings, _, _) => readings.Buffer(3).Select(list => list.Max()), "38 at 0.6\u00a0s" },
        { "the mean", (readings, period, clock) => readings.Buffer(period, clock).Where(list => list.Count > 0).Select(list => list.Average()), "33 at 1\u00a0s" },
        { "the last", (readings, period, clock) => readings.Buffer(period, clock).Where(list => list.Count > 0).Select(list => list[^1]), "31 at 1\u00a0s" },
        { "the record of all times", (readings, period, clock) => readings.Scan(Math.Max).Buffer(period, clock).Where(list => list.Count > 0).Select(list => list.Max()), "Expected: -2 at 2\u00a0s, -9 at 4\u00a0s" },
        { "waits for silence", (readings, period, clock) => readings.Throttle(period, clock), "Expected: " },
        { "drops the rest", (readings, period, clock) => readings.Buffer(period, clock).Where(list => list.Count > 0).Select(list => list.Max()).TakeUntil(readings.LastOrDefaultAsync()), "Expected: " },
        { "null", (_, _, _) => null!, "null" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Solution wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Peaks.Check(wrong), found);
    }
}
