using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Switching;

/// <summary>What it costs to switch from one thread to another, beside what needs no switch.</summary>
/// <param name="Call">The seconds that a call of a method takes.</param>
/// <param name="Lock">The seconds that it takes to enter a lock that nobody wants, and to leave it.</param>
/// <param name="Handovers">The seconds that a handover takes, for each place where the two threads can be kept.</param>
public sealed record SwitchCost(Samples Call, Samples Lock, IReadOnlyList<HandoverCost> Handovers)
{
    private const int CountedRounds = 9, HandoversARound = 2_000;

    /// <summary>The seconds that a handover of your own takes.</summary>
    public required Samples Yours { get; init; }

    /// <summary>Measures them, in turns, until the cell is stopped.</summary>
    /// <param name="pingPong">Lets two threads hand something to each other and back, so many times.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SwitchCost Measure(Action<int> pingPong) => Measure(pingPong, CountedRounds, HandoversARound);

    /// <summary>The cost of a handover, if the two threads can be kept so.</summary>
    public HandoverCost? At(Placing placing) => Handovers.FirstOrDefault(each => each.Placing == placing);

    /// <summary>The cost of a handover on one processor, where nothing but a switch can bring it about; if threads cannot be kept there, wherever they ran.</summary>
    public HandoverCost Switch => At(Placing.OneProcessor) ?? Handovers[0];

    /// <summary>What threads that took turns lost, if each of their turns cost a switch.</summary>
    /// <param name="run">The threads.</param>
    public SwitchLoss Lost(TurnTaking run) => new(this, run);

    internal static SwitchCost Measure(Action<int> pingPong, int rounds, int handovers)
    {
        ArgumentNullException.ThrowIfNull(pingPong);
        var placings = PingPong.Possible;
        List<Func<(double Seconds, double? Switches)>> measurements = [() => (PlainCosts.OfACall(), null), () => (PlainCosts.OfALock(), null)];
        measurements.Add(() => (Time(pingPong, handovers), null));
        measurements.AddRange(placings.Select(placing => (Func<(double, double?)>)(() => Play(handovers, placing))));
        var taken = Rounds.Take(rounds, measurements, HostContext.StopToken);
        Samples SecondsOf(int which) => new(taken[which].Select(each => each.Seconds));
        return new(SecondsOf(0), SecondsOf(1), [.. placings.Select((placing, i) => new HandoverCost(
            placing, SecondsOf(3 + i), taken[3 + i].All(each => each.Switches is not null) ? taken[3 + i].Average(each => each.Switches) : null))])
        { Yours = SecondsOf(2) };
    }

    private static double Time(Action<int> pingPong, int handovers)
    {
        var start = Stopwatch.GetTimestamp();
        pingPong(handovers / 2);
        return Stopwatch.GetElapsedTime(start).TotalSeconds / handovers;
    }

    private static (double, double?) Play(int handovers, Placing placing)
    {
        var played = PingPong.Play(handovers, placing);
        return (played.Seconds / played.Handovers, played.SwitchesPerHandover);
    }
}

/// <summary>What a handover from one thread to another costs.</summary>
/// <param name="Placing">Where the two were kept.</param>
/// <param name="Seconds">The seconds that one takes: a sample a round.</param>
/// <param name="SwitchesPerHandover">How often the kernel switched away from one of the two for each, on average; null where it does not say.</param>
public sealed record HandoverCost(Placing Placing, Samples Seconds, double? SwitchesPerHandover);
