namespace NotebookCourse.Interleaving;

/// <summary>A small concurrent program: its actors, and what counts as its result. Made anew, with its data, for each run.</summary>
/// <example><code>
/// Scenario Increments()
/// {
///     var count = new Shared&lt;int&gt;("count");
///     return Scenario.Of(() => count.Value++, () => count.Value++).Giving(() => count.Value);
/// }
/// </code></example>
public sealed class Scenario
{
    /// <summary>The most actors that a scenario may have.</summary>
    public const int MostActors = 26;

    private Scenario(IReadOnlyList<Action> actors, Func<object?> outcome) => (Actors, Outcome) = (actors, outcome);

    /// <summary>What runs at the same time; named A, B, C and so on.</summary>
    public IReadOnlyList<Action> Actors { get; }

    internal Func<object?> Outcome { get; }

    /// <summary>A scenario whose only result is that it ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not 1 to <see cref="MostActors"/> actors.</exception>
    public static Scenario Of(params Action[] actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        Require.InRange(actors.Length, 1, MostActors, nameof(actors));
        return new Scenario(actors, () => null);
    }

    /// <summary>Actors that all do the same, each knowing its number, counted from 0.</summary>
    public static Scenario Of(int actors, Action<int> each)
    {
        ArgumentNullException.ThrowIfNull(each);
        return Of([.. Enumerable.Range(0, Require.InRange(actors, 1, MostActors)).Select(number => (Action)(() => each(number)))]);
    }

    /// <summary>The same with a result: what this returns when all actors have ended. Results are told apart by <see cref="object.Equals(object)"/>.</summary>
    public Scenario Giving<T>(Func<T> outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new Scenario(Actors, () => outcome());
    }

    /// <summary>The name of an actor.</summary>
    internal static string NameOf(int actor) => ((char)('A' + actor)).ToString();

    /// <summary>The names of so many actors.</summary>
    internal static IReadOnlyList<string> NamesOf(int actors) => [.. Enumerable.Range(0, actors).Select(NameOf)];
}
