using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Streams.Exercises;

public class OneAlarmTests
{
    public static TheoryData<string, Func<IObservable<double>, double, IObservable<double>>> RightOnes => new()
    {
        { "a key and a filter", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold) },
        { "pairs, and the first", (source, threshold) => source.Select(t => (Value: t, IsHot: t >= threshold)).DistinctUntilChanged(each => each.IsHot).Where(each => each.IsHot).Select(each => each.Value) },
        { "scan", (source, threshold) => source.Scan((Was: double.NegativeInfinity, Is: double.NegativeInfinity), (last, t) => (last.Is, t)).Where(pair => pair.Was < threshold && pair.Is >= threshold).Select(pair => pair.Is) },
        { "zip with itself", (source, threshold) => source.Publish(hot => hot.StartWith(double.NegativeInfinity).Zip(hot, (was, now) => (was, now))).Where(pair => pair.was < threshold && pair.now >= threshold).Select(pair => pair.now) },
        {
            "by hand",
            (source, threshold) => Observable.Create<double>(observer =>
            {
                var isHot = false;
                return source.Subscribe(
                    t =>
                    {
                        if (t >= threshold && !isHot) observer.OnNext(t);
                        isHot = t >= threshold;
                    },
                    observer.OnError,
                    observer.OnCompleted);
            })
        },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<IObservable<double>, double, IObservable<double>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.OneAlarm.Check(right));
    }

    public static TheoryData<string, Func<IObservable<double>, double, IObservable<double>>, string> WrongOnes
    {
        get
        {
            var isHot = false;
            return new()
            {
                { "as given", (source, threshold) => source.Where(t => t >= threshold), "36 at 2\u00a0s, 37 at 3\u00a0s" },
                { "different temperatures", (source, threshold) => source.DistinctUntilChanged().Where(t => t >= threshold), "Expected: 36 at 2\u00a0s, ends at 5\u00a0s" },
                { "filters first", (source, threshold) => source.Where(t => t >= threshold).DistinctUntilChanged(t => t >= threshold), "36 at 1\u00a0s" },
                { "above only", (source, threshold) => source.DistinctUntilChanged(t => t > threshold).Where(t => t > threshold), "Expected: 35 at 2\u00a0s" },
                { "the end as well", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold), "30 at 1\u00a0s" },
                { "the first one of all", (source, threshold) => source.Where(t => t >= threshold).Take(1), "ends at 2\u00a0s" },
                { "the very first is missed", (source, threshold) => source.Buffer(2, 1).Where(pair => pair.Count == 2 && pair[0] < threshold && pair[1] >= threshold).Select(pair => pair[1]), "Temperatures: 36 at 1\u00a0s" },
                { "the very first is left out", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Skip(1).Where(t => t >= threshold), "Temperatures: 36 at 1\u00a0s" },
                { "too late", (source, threshold) => source.Buffer(3).SelectMany(values => values).DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold), "36 at 3\u00a0s" },
                { "waits for silence", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Throttle(TimeSpan.FromHours(1), new HistoricalScheduler()), "36 at 5\u00a0s" },
                { "never ends", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Concat(Observable.Never<double>()), "goes on" },
                { "swallows the error", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Catch(Observable.Empty<double>()), "fails at 4\u00a0s" },
                {
                    "one memory for all",
                    (source, threshold) => source.Where(t =>
                    {
                        var begins = t >= threshold && !isHot;
                        isHot = t >= threshold;
                        return begins;
                    }),
                    "who subscribes second hears something else"
                },
                { "subscribes at once", (source, threshold) => { var alarms = new Subject<double>(); source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Subscribe(alarms); return alarms; }, "before anybody subscribes" },
                { "one for all who listen", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Publish().RefCount(), "another from 2.5 s on. What does the other hear? Expected: 37 at 3 s, 36 at 6 s, ends at 7 s" },
                { "the last alarm again for all who come", (source, threshold) => source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Replay(1).RefCount(), "36 at 2.5 s" },
                { "never leaves", (source, threshold) => Observable.Create<double>(observer => { source.DistinctUntilChanged(t => t >= threshold).Where(t => t >= threshold).Subscribe(observer); return () => { }; }), "still subscribed" },
                { "null", (_, _) => null!, "null" },
                { "throws", (_, _) => throw new InvalidOperationException("no"), "InvalidOperationException" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<IObservable<double>, double, IObservable<double>> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.OneAlarm.Check(wrong), found);
    }
}
