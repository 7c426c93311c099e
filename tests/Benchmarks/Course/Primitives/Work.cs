namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>Operations on one primitive.</summary>
/// <param name="Do">A thread, by its number, does so many. Many at once, so that calling this costs nothing beside them.</param>
/// <param name="Counted">How many were done, as the primitive kept count of them; null if it keeps none.</param>
internal sealed record Work(Action<int, int> Do, Func<long>? Counted = null);
