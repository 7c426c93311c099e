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
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ConvoyEffect Measure() => Measure(Reactions.Usual);

    internal static ConvoyEffect Measure(int requests)
    {
        var stop = HostContext.StopToken;
        return new(
            new(Reactions.Measure(UsualInterval, requests, besides: false, stop)),
            [.. Intervals.Select(interval => (interval, new Samples(Reactions.Measure(interval, requests, besides: true, stop))))]);
    }
}
