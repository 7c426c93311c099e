namespace NotebookCourse.Player.Sessions;

/// <summary>How the process that runs a notebook's cells is.</summary>
public enum KernelPhase
{
    /// <summary>There is none yet: nothing has been asked of it.</summary>
    None,

    /// <summary>It waits for work.</summary>
    Ready,

    /// <summary>It runs a cell.</summary>
    Busy,

    /// <summary>A cell was asked to stop and did not: only a restart helps.</summary>
    Stuck,

    /// <summary>It was put to sleep because nobody used it; its variables are gone.</summary>
    Asleep,

    /// <summary>It has died; the next run starts a fresh one.</summary>
    Died,
}
