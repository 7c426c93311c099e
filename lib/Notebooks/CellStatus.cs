namespace NotebookCourse.Notebooks;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It has not run.</summary>
    NotRun,

    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>The compiler refused it; nothing of it ran.</summary>
    CompileError,

    /// <summary>It ended in an exception.</summary>
    Threw,

    /// <summary>The learner stopped it.</summary>
    Stopped,

    /// <summary>It was stopped because its time was up.</summary>
    TimedOut,

    /// <summary>The kernel's process ended while the cell ran.</summary>
    KernelDied,
}
