namespace NotebookCourse.Topics.Events;

/// <summary>A window in which keys are pressed at regular intervals, and once a button that has something slow to do.</summary>
/// <param name="KeysPerSecond">How many keys a second.</param>
/// <param name="HandlerSeconds">How long the loop is busy with a key.</param>
/// <param name="Place">Where the slow work is done.</param>
/// <param name="Seconds">How long it is looked at.</param>
public sealed record LoopPlan(double KeysPerSecond, double HandlerSeconds, SlowWork Place, double Seconds)
{
    /// <summary>Whether the handler of the button is written in a cell: then it alone knows where the slow work is done.</summary>
    public bool IsOwn { get; init; }

    /// <summary>How long the slow work takes, in seconds.</summary>
    public const double SlowSeconds = 0.5;

    /// <summary>When the button is pressed, in seconds: between two keys at every rate, so that nothing is left to chance.</summary>
    public const double SlowAt = 0.5 + 0.000_5;

    /// <summary>How long a slice of the slow work takes, in seconds.</summary>
    public const double SliceSeconds = 0.01;

    /// <summary>From how long a wait on people notice it, in seconds.</summary>
    /// <remarks>Source: Miller, 1968; Card, Robertson and Mackinlay, 1991; Nielsen, 1993: a tenth of a second feels like at once.</remarks>
    public const double LateSeconds = 0.1;

    /// <summary>Which share of the loop's time the keys ask for; above 1 it can never keep up.</summary>
    public double Load => KeysPerSecond * HandlerSeconds;
}
