using System.Runtime.InteropServices;

namespace NotebookCourse.Topics.Races;

/// <summary>What came of a litmus test.</summary>
/// <param name="Name">The name of the test.</param>
/// <param name="Times">How often the bodies raced.</param>
/// <param name="Outcomes">The outcomes in the order in which they were declared, seen or not.</param>
public sealed record LitmusRun(string Name, int Times, IReadOnlyList<LitmusOutcome> Outcomes)
{
    /// <summary>Whether nothing was seen that is forbidden.</summary>
    public bool Passed => !Seen(Judgement.Forbidden).Any();

    /// <summary>How many processors the program had.</summary>
    public required int Processors { get; init; }

    /// <summary>What kind of processor it ran on.</summary>
    public required Architecture Architecture { get; init; }

    /// <summary>The outcomes of a kind that were seen.</summary>
    public IEnumerable<LitmusOutcome> Seen(Judgement judgement) => Outcomes.Where(outcome => outcome.Judgement == judgement && outcome.Count > 0);
}

/// <summary>One outcome of a litmus test.</summary>
/// <param name="Text">The outcome, as text.</param>
/// <param name="Count">How often it came.</param>
/// <param name="Judgement">What it was declared.</param>
/// <param name="Reason">Why it was declared so.</param>
public sealed record LitmusOutcome(string Text, long Count, Judgement Judgement, string Reason);

/// <summary>What an outcome of a litmus test is declared.</summary>
public enum Judgement
{
    /// <summary>Expected: nothing is wrong if it is seen.</summary>
    Acceptable,

    /// <summary>May be seen or not, and is worth a thought.</summary>
    Interesting,

    /// <summary>Must never be seen.</summary>
    Forbidden,
}
