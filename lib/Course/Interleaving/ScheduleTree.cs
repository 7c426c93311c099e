namespace NotebookCourse.Interleaving;

/// <summary>Every schedule of a small program: at each place, who can take which step, and where that leads.</summary>
/// <remarks>Places from which everything goes on alike are one, so the tree is a graph without circles.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed class ScheduleTree
{
    /// <summary>The most schedules that a program may have for its tree to be made.</summary>
    public const int MostSchedules = 20_000;

    internal ScheduleTree(IReadOnlyList<Standing> begin, IReadOnlyList<SharedValue> first, IReadOnlyList<SchedulePlace> places)
    {
        (Threads, Begin, First, Places) = ([.. begin.Select(each => each.Thread)], begin, first, places);
        var schedules = new int[places.Count];
        foreach (var (index, place) in places.Index()) schedules[index] = place.Outcome is null ? place.Branches.Sum(branch => schedules[branch.To]) : 1;
        Schedules = schedules[^1];
    }

    /// <summary>The names of the threads.</summary>
    public IReadOnlyList<string> Threads { get; }

    /// <summary>Where each thread stands before the first step.</summary>
    public IReadOnlyList<Standing> Begin { get; }

    /// <summary>What the shared variables hold before the first step.</summary>
    public IReadOnlyList<SharedValue> First { get; }

    /// <summary>All places; each stands behind those that it leads to, so the last one is where a run begins.</summary>
    public IReadOnlyList<SchedulePlace> Places { get; }

    /// <summary>How many schedules there are.</summary>
    public int Schedules { get; }

    /// <summary>The place of a thread among <see cref="Threads"/>, counted from 0.</summary>
    internal int NumberOf(string thread) => Threads.Index().First(each => each.Item == thread).Index;

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}

/// <summary>Where a run may be between two steps.</summary>
/// <remarks>Where the threads stand on their lines is no part of it, since one may have come to it by several ways.</remarks>
/// <param name="Next">What each thread will do when it goes on.</param>
/// <param name="Branches">The steps that can be taken here.</param>
/// <param name="Outcome">How the run ends here; null if it goes on.</param>
public sealed record SchedulePlace(IReadOnlyList<string> Next, IReadOnlyList<ScheduleBranch> Branches, Outcome? Outcome);

/// <summary>A step that can be taken.</summary>
/// <param name="Step">The step, and what all variables hold after it.</param>
/// <param name="To">The number of the place that it leads to.</param>
public sealed record ScheduleBranch(TraceStep Step, int To)
{
    /// <summary>The threads that stand elsewhere after it, or whose locals hold something else: whoever took it, and those that it let begin.</summary>
    public IReadOnlyList<Standing> Moved { get; init; } = [];
}
