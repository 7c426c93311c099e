using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace NotebookCourse.Topics.Streams;

/// <summary>A thermometer that speaks faster than its observer can listen, with something between the two.</summary>
/// <remarks>
/// The operators are those of Rx and the clock is virtual. An observer that needs time lets it pass on that clock, while nothing else
/// can run, as on a thread of its own; readings that fell due meanwhile come as soon as it is free.
/// </remarks>
/// <param name="Name">What a chart calls that which stands between them.</param>
/// <param name="LooksPerSecond">How often the observer can look in a second.</param>
/// <param name="Looks">Each time the observer had done with something: when, and how old the newest reading in it was then; in seconds.</param>
/// <param name="Handled">How many readings the observer has seen.</param>
/// <param name="Taken">How many readings there were.</param>
/// <param name="MostWaiting">How many readings waited in memory at most.</param>
/// <param name="ProducerLate">By how many seconds the thermometer itself was late in the end.</param>
public sealed record Overload(
    string Name, int LooksPerSecond, IReadOnlyList<(double Second, double Age)> Looks, int Handled, int Taken, int MostWaiting, double ProducerLate)
{
    /// <summary>For how many seconds the thermometer speaks.</summary>
    public const int Seconds = 60;

    /// <summary>How old the reading was, in seconds, that the observer had dealt with when the thermometer fell silent.</summary>
    public double Age => Looks.Where(look => look.Second <= Seconds).Append(Looks[0]).MaxBy(look => look.Second).Age;

    /// <summary>Whether some readings were never seen.</summary>
    internal bool HasLost => Handled < Taken;

    /// <summary>Whether the observer was shown several readings at once.</summary>
    internal bool HasGathered => Looks.Count < Handled;

    /// <summary>Whether the thermometer had to wait for the observer; that a reading falls due in the middle of a look on the one virtual clock is no wait.</summary>
    internal bool HasHeldUp => ProducerLate > 1.0 / LooksPerSecond;

    /// <summary>Lets a minute pass, with an observer that looks at one reading at a time.</summary>
    /// <param name="name">What a chart calls the operators.</param>
    /// <param name="between">The operators between thermometer and observer. Given: the readings, and the clock.</param>
    /// <param name="readings">How many readings come in a second: 1 to 100.</param>
    /// <param name="looks">How often the observer can look in a second: 2 to 100.</param>
    public static Overload Run(string name, Func<IObservable<double>, IScheduler, IObservable<double>> between, int readings = 10, int looks = 8)
    {
        ArgumentNullException.ThrowIfNull(between);
        return Run(name, (source, clock) => between(source, clock).Select(reading => (IList<double>)[reading]), readings, looks);
    }

    /// <summary>Lets a minute pass, with an observer that looks at several readings at once.</summary>
    /// <param name="name">What a chart calls the operators.</param>
    /// <param name="between">The operators between thermometer and observer. Given: the readings, and the clock.</param>
    /// <param name="readings">How many readings come in a second: 1 to 100.</param>
    /// <param name="looks">How often the observer can look in a second: 2 to 100.</param>
    public static Overload Run(string name, Func<IObservable<double>, IScheduler, IObservable<IList<double>>> between, int readings = 10, int looks = 8)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(between);
        Require.InRange(readings, 1, 100);
        Require.InRange(looks, 2, 100);
        var midnight = DateTimeOffset.UnixEpoch;
        var clock = new HistoricalScheduler(midnight);
        var (taken, handled, most, late, next) = (0, 0, 0, 0.0, 0);
        var seen = new List<(double, double)>();
        using var thermometer = new Subject<double>();
        using var subscription = between(thermometer, clock).Where(batch => batch.Count > 0).Subscribe(Look);
        for (var i = 0; i < readings * Seconds; i++)
        {
            var due = (double)i / readings;
            clock.Schedule(midnight + TimeSpan.FromSeconds(due), () => Take(due));
        }
        clock.Schedule(midnight + TimeSpan.FromSeconds(Seconds), thermometer.OnCompleted);
        clock.Start();
        return new(name, looks, seen, handled, taken, most, late);

        double Now() => (clock.Now - midnight).TotalSeconds;

        void Take(double due)
        {
            late = Now() - due;
            taken++;
            most = Math.Max(most, taken - next);
            thermometer.OnNext(due);
        }

        void Look(IList<double> batch)
        {
            handled += batch.Count;
            // Whatever came before the newest of these waits no more: it has been seen, or will never be.
            next = (int)Math.Round(batch[^1] * readings) + 1;
            clock.Sleep(TimeSpan.FromSeconds(1.0 / looks));
            seen.Add((Now(), Now() - batch[^1]));
        }
    }
}
