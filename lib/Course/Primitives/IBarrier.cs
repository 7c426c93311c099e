namespace NotebookCourse.Primitives;

/// <summary>A place where threads meet again and again: nobody goes on before all have come.</summary>
public interface IBarrier
{
    /// <summary>Says that this thread has come, and waits until all have; each then sees what any of them wrote before.</summary>
    void SignalAndWait();
}
