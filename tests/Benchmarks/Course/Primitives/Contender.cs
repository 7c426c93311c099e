namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>A primitive, ours or .NET's, under a load.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Measure">Operations a second, with so many threads, each with one of its own or all with the same.</param>
internal sealed record Contender(string Name, Func<int, bool, double> Measure)
{
    /// <summary>In which columns it can be measured; in all if nothing is said.</summary>
    public Func<Column, bool> Fits { get; init; } = _ => true;

    /// <summary>In which column its speed is to be at least which part of the peer's.</summary>
    public (Column Column, double Least)? Target { get; init; }

    /// <summary>A section of it, whose fairness is measured as well.</summary>
    public Func<int, (Action<int> Enter, Action<int> Exit)>? Section { get; init; }

    /// <summary>One whose operations threads do independently of each other.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes it for so many threads.</param>
    public static Contender Of(string name, Func<int, Work> make) => new(name, (threads, isShared) => Slice.OperationsPerSecond(threads, isShared, make));
}
