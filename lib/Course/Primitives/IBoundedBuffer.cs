using System.Diagnostics.CodeAnalysis;

namespace NotebookCourse.Primitives;

/// <summary>A queue of limited length between threads that add and threads that take.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public interface IBoundedBuffer<T>
{
    /// <summary>How many values it holds at most.</summary>
    int Capacity { get; }

    /// <summary>Adds a value, and waits for room before if there is none.</summary>
    void Put(T value);

    /// <summary>Takes the oldest value, and waits for one before if there is none.</summary>
    T Take();

    /// <summary>Adds a value if there is room.</summary>
    bool TryPut(T value);

    /// <summary>Takes the oldest value if there is one.</summary>
    bool TryTake([MaybeNullWhen(false)] out T value);
}
