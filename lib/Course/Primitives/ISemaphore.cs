namespace NotebookCourse.Primitives;

/// <summary>A stock of permits: Dijkstra's P is <see cref="Wait"/>, his V is <see cref="Release"/>.</summary>
/// <remarks>No thread owns a permit: one may take it and another put it back.</remarks>
public interface ISemaphore
{
    /// <summary>Waits for a permit and takes it.</summary>
    void Wait();

    /// <summary>Puts a permit back; whoever takes it sees everything that was written before.</summary>
    void Release();
}
