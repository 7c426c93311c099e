using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>Who did pieces of work when.</summary>
/// <param name="Timeline">A lane for each thread.</param>
/// <param name="Order">For each piece, in the order in which they were done, the number of the thread that did it, from 1.</param>
public sealed record PieceRun(Timeline Timeline, IReadOnlyList<int> Order)
{
    internal string OrderInWords => string.Join(' ', Order);
}
