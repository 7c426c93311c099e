using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>How long a thread that mostly waits needs to react, alone and beside one that computes, under a global lock.</summary>
/// <remarks>Source: Beazley, <i>Understanding the Python GIL</i>, 2010, who called it the convoy effect.</remarks>
/// <param name="Alone">Its reactions while nobody else needs the lock, in seconds.</param>
/// <param name="Beside">Its reactions beside a thread that computes, by switch interval in milliseconds.</param>
public sealed record ConvoyEffect(Samples Alone, IReadOnlyList<(int Interval, Samples Seconds)> Beside)
{
    private const int UsualInterval = 5;

    private static readonly int[] Intervals = [1, 2, 5, 10, 20];

    /// <summary>Its reactions at the interval that CPython has.</summary>
    public Samples Usual => Beside.First(each => each.Interval == UsualInterval).Seconds;

    /// <summary>Measures it, until the cell is stopped.</summary>
    /// <param name="newLock">Makes the lock that both need, for a switch interval in milliseconds.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ConvoyEffect Measure(Func<int, IGlobalLock> newLock) => Measure(newLock, Reactions.Usual);

    internal static ConvoyEffect Measure(Func<int, IGlobalLock> newLock, int requests)
    {
        ArgumentNullException.ThrowIfNull(newLock);
        var stop = HostContext.StopToken;
        return new(
            new(Reactions.Measure(newLock(UsualInterval), requests, besides: false, stop)),
            [.. Intervals.Select(interval => (interval, new Samples(Reactions.Measure(newLock(interval), requests, besides: true, stop))))]);
    }
}
