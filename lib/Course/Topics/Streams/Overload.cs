using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace NotebookCourse.Topics.Streams;

/// <summary>A thermometer that speaks faster than its observer can listen, with something between the two.</summary>
/// <remarks>
/// The operators are those of Rx and the clock is virtual. An observer that needs time lets it pass on that clock, while nothing else
/// can run, as on a thread of its own; readings that fell due meanwhile come as soon as it is free.
/// </remarks>
/// <param name="Between">What stands between them.</param>
/// <param name="LooksPerSecond">How often the observer can look in a second.</param>
/// <param name="Looks">Each time the observer had done with something: when, and how old the newest reading in it was then; in seconds.</param>
/// <param name="Handled">How many readings the observer has seen.</param>
/// <param name="Taken">How many readings there were.</param>
/// <param name="MostWaiting">How many readings waited in memory at most.</param>
/// <param name="ProducerLate">By how many seconds the thermometer itself was late in the end.</param>
public sealed record Overload(
    Between Between, int LooksPerSecond, IReadOnlyList<(double Second, double Age)> Looks, int Handled, int Taken, int MostWaiting, double ProducerLate)
{
    /// <summary>For how many seconds the thermometer speaks.</summary>
    public const int Seconds = 60;

    private static readonly TimeSpan Gathered = TimeSpan.FromSeconds(1);

    /// <summary>How old the reading was, in seconds, that the observer had dealt with when the thermometer fell silent.</summary>
    public double Age => Looks.Where(look => look.Second <= Seconds).Append(Looks[0]).MaxBy(look => look.Second).Age;

    /// <summary>Lets a minute pass.</summary>
    /// <param name="between">What stands between thermometer and observer.</param>
    /// <param name="readings">How many readings come in a second: 1 to 100.</param>
    /// <param name="looks">How often the observer can look in a second: 2 to 100.</param>
    public static Overload Run(Between between, int readings = 10, int looks = 8)
    {
        Require.InRange(readings, 1, 100);
        Require.InRange(looks, 2, 100);
        var midnight = DateTimeOffset.UnixEpoch;
        var clock = new HistoricalScheduler(midnight);
        var (taken, handled, waiting, most, late) = (0, 0, 0, 0, 0.0);
        var seen = new List<(double, double)>();
        using var thermometer = new Subject<double>();
        using var subscription = Put(between, thermometer, clock).Subscribe(Look);
        for (var i = 0; i < readings * Seconds; i++)
        {
            var due = (double)i / readings;
            clock.Schedule(midnight + TimeSpan.FromSeconds(due), () => Take(due));
        }
        clock.Schedule(midnight + TimeSpan.FromSeconds(Seconds), thermometer.OnCompleted);
        clock.Start();
        return new(between, looks, seen, handled, taken, most, late);

        double Now() => (clock.Now - midnight).TotalSeconds;

        void Take(double due)
        {
            late = Now() - due;
            taken++;
            most = Math.Max(most, ++waiting);
            thermometer.OnNext(due);
        }

        void Look(IList<double> batch)
        {
            handled += batch.Count;
            // Sample has thrown away what came before the one that it kept.
            waiting = between == Between.Sample ? 0 : waiting - batch.Count;
            clock.Sleep(TimeSpan.FromSeconds(1.0 / looks));
            seen.Add((Now(), Now() - batch[^1]));
        }
    }

    private static IObservable<IList<double>> Put(Between between, IObservable<double> readings, HistoricalScheduler clock) => between switch
    {
        Between.Nothing => readings.Select(One),
        Between.ObserveOn => readings.ObserveOn(clock).Select(One),
        Between.Sample => readings.Sample(Gathered, clock).ObserveOn(clock).Select(One),
        _ => readings.Buffer(Gathered, clock).Where(batch => batch.Count > 0).ObserveOn(clock),
    };

    private static IList<double> One(double reading) => [reading];
}
