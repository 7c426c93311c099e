namespace NotebookCourse.Topics.Streams;

/// <summary>When a zone counts as too hot, and when as good again.</summary>
/// <remarks>
/// Once per episode: an alarm is raised when enough moments in a row were at the threshold or above, and cleared when
/// as many in a row were a hysteresis below it or lower. Whatever lies between changes nothing, and breaks the row.
/// </remarks>
public sealed record AlarmRule
{
    /// <summary>Makes a rule of its three numbers.</summary>
    /// <param name="threshold">From here on it is too hot, in °C: 0 to 100.</param>
    /// <param name="hysteresis">How far below the threshold it must fall to be good again, in °C: 0 to 50.</param>
    /// <param name="debounce">How many moments in a row it takes to be believed: 1 to 1,000.</param>
    public AlarmRule(double threshold, double hysteresis = 2, int debounce = 6) =>
        (Threshold, Hysteresis, Debounce) = (Require.InRange(threshold, 0, 100), Require.InRange(hysteresis, 0, 50), Require.InRange(debounce, 1, 1_000));

    /// <summary>From here on it is too hot, in °C.</summary>
    public double Threshold { get; }

    /// <summary>How far below the threshold it must fall to be good again, in °C.</summary>
    public double Hysteresis { get; }

    /// <summary>How many moments in a row it takes to be believed.</summary>
    public int Debounce { get; }
}
