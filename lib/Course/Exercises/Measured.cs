using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A value that a run gave, with the range in which it may as well lie.</summary>
/// <param name="Quantity">What it is a number of.</param>
/// <param name="Finding">What was found, in one sentence that names the value.</param>
/// <param name="Value">The value, in the unit of the quantity; infinite for what never ends.</param>
/// <param name="Low">The lowest value that this run does not speak against.</param>
/// <param name="High">The highest value that this run does not speak against; infinite where it saw no end.</param>
public sealed record Measured(Quantity Quantity, string Finding, double Value, double Low, double High)
{
    /// <summary>How many times too high or too low a guess may be and still count as right.</summary>
    /// <remarks>A good estimate by anyone's measure, and about what an ordinary machine changes by itself from run to run.</remarks>
    public const double Close = 1.25;

    /// <summary>A value that is known exactly, such as a count.</summary>
    public Measured(Quantity quantity, string finding, double value) : this(quantity, finding, value, value, value)
    {
    }

    /// <summary>What must be said beside it: that this run shows no difference, for instance.</summary>
    public string? Caveat { get; init; }

    /// <summary>Why this run says nothing of what was asked, in a sentence: one processor, or a race that was never lost. Null where it does.</summary>
    public string? Unshown { get; init; }

    /// <summary>Why the range leaves the guess open, in a sentence, where that is not because the runs differ.</summary>
    public string? Undecided { get; init; }

    /// <summary>Whether a guess is right.</summary>
    /// <remarks>
    /// By ratios and not by differences: 2 for 4 is as far off as 8 for 4, and milliseconds are judged as strictly as
    /// hours. A wide range never helps a guess: it can only keep the run from telling.
    /// </remarks>
    public VerdictKind Judge(double guess)
    {
        if (Unshown is not null)
            return VerdictKind.CannotTell;
        // Clearly outside: too high or too low for every value that the run leaves open.
        if (guess > High * Close || guess < Low / Close)
            return VerdictKind.NotAsPredicted;
        var isClose = guess <= Value * Close && guess >= Value / Close;
        // Nothing that the run leaves open may be further from the guess than a guess may be from a value, twice over.
        return isClose && Low >= guess / (Close * Close) && High <= guess * (Close * Close)
            ? VerdictKind.AsPredicted
            : VerdictKind.CannotTell;
    }
}
