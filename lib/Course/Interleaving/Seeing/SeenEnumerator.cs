using System.Collections;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Goes through a sequence that is seen: of the course, so that twins may call it as it is.</summary>
internal sealed class SeenEnumerator<T>(IEnumerator<T> itself) : IEnumerator<T>
{
    /// <inheritdoc/>
    public T Current => itself.Current;

    object? IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext() => itself.MoveNext();

    /// <inheritdoc/>
    public void Reset() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => itself.Dispose();
}
