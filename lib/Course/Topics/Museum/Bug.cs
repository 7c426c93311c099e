using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Museum;

/// <summary>A way in which concurrent programs go wrong: a small program that does, and its repaired twin.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Broken">The program that goes wrong in some schedule.</param>
/// <param name="Repaired">The one that does in none.</param>
/// <param name="IsBad">Whether a way in which either of them ends is the bad one.</param>
public sealed record Bug(string Name, Func<Scenario> Broken, Func<Scenario> Repaired, Func<Outcome, bool> IsBad)
{
    /// <summary>How to look for it, in both.</summary>
    public Search Search { get; init; } = Search.Everything;

    /// <summary>Among what was found, the bad outcome that the fewest switches lead to; null if there is none.</summary>
    public OutcomeClass? Shortest(Interleavings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Classes.Where(each => IsBad(each.Outcome)).MinBy(each => each.Shortest.Switches);
    }
}
