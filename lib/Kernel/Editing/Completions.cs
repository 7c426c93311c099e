namespace NotebookCourse.Kernel.Editing;

/// <summary>What could be written at a position.</summary>
/// <param name="Start">The start of the text that an item replaces.</param>
/// <param name="Length">The length of the text that an item replaces.</param>
/// <param name="Items">The items in the order in which they are shown; empty if there is nothing to offer.</param>
public sealed record Completions(int Start, int Length, IReadOnlyList<Completion> Items)
{
    /// <summary>Nothing to offer.</summary>
    public static Completions None { get; } = new(0, 0, []);
}
