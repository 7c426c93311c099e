namespace NotebookCourse.Topics.Threads;

/// <summary>How a flow of instructions goes about something long.</summary>
public enum BlockingBehaviour
{
    /// <summary>It hands on now and then, and computes on when its turn comes again.</summary>
    Yields,

    /// <summary>It computes without a pause.</summary>
    Computes,

    /// <summary>It waits for something, as one waits for a disk, and keeps its thread meanwhile.</summary>
    Blocks,
}
