using System.Collections.Immutable;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>An operation of a collection: what it does, and what its sequential specification says that it does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Act">Does it, and returns what it returned.</param>
/// <param name="Specify">The contents after it and what it must return, from the contents before it.</param>
public sealed record Operation(string Name, Func<object?> Act, Func<ImmutableList<int>, (ImmutableList<int> After, object? Result)> Specify)
{
    public static Operation Add(string name, int value, Func<int, bool> add, int capacity = int.MaxValue) => new(
        $"{name}({value})", () => add(value), before => before.Count < capacity ? (before.Add(value), true) : (before, false));

    public static Operation TakeFirst(string name, TryTake<int> take) => new(
        name, () => take(out var value) ? value : null, before => before.IsEmpty ? (before, null) : (before.RemoveAt(0), before[0]));

    public static Operation TakeLast(string name, TryTake<int> take) => new(
        name, () => take(out var value) ? value : null, before => before.IsEmpty ? (before, null) : (before.RemoveAt(before.Count - 1), before[^1]));
}
