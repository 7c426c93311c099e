namespace NotebookCourse.Exercises;

/// <summary>A value that a run gave, with the range in which it may as well lie.</summary>
/// <param name="Quantity">What it is a number of.</param>
/// <param name="Finding">What was found, in one sentence that names the value.</param>
/// <param name="Value">The value, in the unit of the quantity.</param>
/// <param name="Low">The lowest value that this run does not speak against.</param>
/// <param name="High">The highest value that this run does not speak against.</param>
public sealed record Measured(Quantity Quantity, string Finding, double Value, double Low, double High)
{
    /// <summary>A value that is known exactly, such as a count.</summary>
    public Measured(Quantity quantity, string finding, double value) : this(quantity, finding, value, value, value)
    {
    }

    /// <summary>What must be said beside it: that this run shows no difference, for instance.</summary>
    public string? Caveat { get; init; }
}
