using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace NotebookCourse.Topics.Streams;

/// <summary>How many messages the control room gets from the same day, by the operators that stand before it.</summary>
/// <param name="All">What each way of raising alarms sent, in the order of a chart.</param>
/// <param name="Day">The day that they all saw.</param>
public sealed record AlarmStyles(IReadOnlyList<AlarmStyle> All, DataCentreDay Day)
{
    private const int Racks = 400;

    // Nobody steers, so that the hall is as hot for all of them as the jobs make it.
    private const double Gain = 0;

    /// <summary>What one way sent.</summary>
    /// <exception cref="ArgumentException">None is called so.</exception>
    public AlarmStyle Of(string name) => All.FirstOrDefault(style => style.Name == name)
        ?? throw new ArgumentException(StreamsWords.NoSuchStyle.With(name, string.Join(", ", All.Select(style => style.Name))), nameof(name));

    /// <summary>Lets a day pass in a hall of 400 racks, with all of them listening to the same thermometers.</summary>
    /// <param name="noise">The standard deviation of a thermometer's error, in °C: 0 to <see cref="DataCentreDay.MostNoise"/>.</param>
    /// <param name="threshold">From where on a zone is too hot, in °C, for the count of episodes: <see cref="DataCentreDay.LeastThreshold"/> to <see cref="DataCentreDay.MostThreshold"/>.</param>
    /// <param name="ways">What a chart calls each way, and its operators for a single zone, from its temperatures to messages: each <c>true</c> is one.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static AlarmStyles Compare(double noise, double threshold, params (string Name, Func<IObservable<double>, IObservable<bool>> Operators)[] ways)
    {
        ArgumentNullException.ThrowIfNull(ways);
        var rule = new AlarmRule(Require.InRange(threshold, DataCentreDay.LeastThreshold, DataCentreDay.MostThreshold));
        var counts = new long[ways.Length];
        var day = DataCentreDay.Simulate(Racks, noise, Gain, rule, seed: 1, [.. ways.Select((way, number) => Counting(way.Operators, counts, number))]);
        return new([.. ways.Select((way, number) => new AlarmStyle(way.Name, counts[number]))], day);
    }

    private static Action<IObservable<HallSnapshot>, int> Counting(Func<IObservable<double>, IObservable<bool>> operators, long[] counts, int number) => (hall, zones) =>
    {
        // A stream of its own for each zone, as a cell writes its operators.
        Subject<double>[] each = [.. Enumerable.Range(0, zones).Select(_ => new Subject<double>())];
        foreach (var zone in each) operators(zone).Where(message => message).Subscribe(_ => counts[number]++);
        hall.Subscribe(moment =>
        {
            var celsius = moment.Celsius.Span;
            for (var zone = 0; zone < each.Length; zone++) each[zone].OnNext(celsius[zone]);
        });
    };
}

/// <summary>A way of raising alarms.</summary>
/// <param name="Name">What a chart calls it.</param>
/// <param name="Messages">How many messages it sent.</param>
public sealed record AlarmStyle(string Name, long Messages);
