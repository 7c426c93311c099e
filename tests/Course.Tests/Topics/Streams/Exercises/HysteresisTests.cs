using System.Reactive.Linq;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams.Exercises;

public class HysteresisTests
{
    public static TheoryData<string, Func<IObservable<double>, double, double, IObservable<bool>>> RightOnes => new()
    {
        { "scan", (source, high, low) => source.Scan(false, (on, t) => on ? t > low : t >= high).DistinctUntilChanged().SkipWhile(on => !on) },
        { "scan after a beginning", (source, high, low) => source.Scan(false, (on, t) => t >= high || (on && t > low)).StartWith(false).DistinctUntilChanged().Skip(1) },
        { "only what decides", (source, high, low) => source.Where(t => t >= high || t <= low).Select(t => t >= high).StartWith(false).DistinctUntilChanged().Skip(1) },
        { "the rule of the chapter", (source, high, low) => source.Alarms(new AlarmRule(high, high - low, 1)) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<IObservable<double>, double, double, IObservable<bool>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Hysteresis.Check(right));
    }

    public static TheoryData<string, Func<IObservable<double>, double, double, IObservable<bool>>, string> WrongOnes
    {
        get
        {
            var isOn = false;
            return new()
            {
                { "as given", (source, high, _) => source.Select(t => t >= high).DistinctUntilChanged(), "false at 1\u00a0s" },
                { "says off at first", (source, high, low) => source.Scan(false, (on, t) => on ? t > low : t >= high).DistinctUntilChanged(), "false at 1\u00a0s" },
                { "no hysteresis", (source, high, _) => source.Select(t => t >= high).DistinctUntilChanged().SkipWhile(on => !on), "false at 3\u00a0s, true at 4\u00a0s" },
                { "says all of them", (source, high, low) => source.Scan(false, (on, t) => on ? t > low : t >= high).SkipWhile(on => !on), "true at 3\u00a0s" },
                { "above high only", (source, high, low) => source.Scan(false, (on, t) => on ? t > low : t > high).DistinctUntilChanged().SkipWhile(on => !on), "Expected: true at 2\u00a0s, false at 3\u00a0s" },
                { "below low only", (source, high, low) => source.Scan(false, (on, t) => on ? t >= low : t >= high).DistinctUntilChanged().SkipWhile(on => !on), "Temperatures: 30 at 1\u00a0s, 36 at 2\u00a0s, 34 at 3\u00a0s" },
                { "the limits mixed up", (source, high, low) => source.Scan(false, (on, t) => on ? t > high : t >= low).DistinctUntilChanged().SkipWhile(on => !on), "Expected: " },
                { "the other way round", (source, high, low) => source.Scan(false, (on, t) => on ? t > low : t >= high).DistinctUntilChanged().SkipWhile(on => !on).Select(on => !on), "false at 2\u00a0s" },
                { "once and for all", (source, high, low) => source.Scan(false, (on, t) => on ? t > low : t >= high).Distinct().SkipWhile(on => !on), "Expected: " },
                {
                    "one memory for all",
                    (source, high, low) => source.Where(t => t >= high != isOn && (t >= high || t <= low)).Select(t => isOn = t >= high),
                    "who subscribes second hears something else"
                },
                { "null", (_, _, _) => null!, "null" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<IObservable<double>, double, double, IObservable<bool>> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Hysteresis.Check(wrong), found);
    }
}
