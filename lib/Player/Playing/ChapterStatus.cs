namespace NotebookCourse.Player.Playing;

/// <summary>How a chapter ended.</summary>
internal enum ChapterStatus
{
    /// <summary>It has not been played, because it was not asked for or because the player was stopped before.</summary>
    NotRun,

    /// <summary>Every cell completed.</summary>
    Completed,

    /// <summary>A cell did not compile, or threw.</summary>
    Failed,

    /// <summary>A cell took too long.</summary>
    TimedOut,

    /// <summary>There is no such file.</summary>
    NoSuchFile,

    /// <summary>The file is no notebook.</summary>
    NotANotebook,

    /// <summary>The process that runs cells ended by itself, or did not start.</summary>
    KernelDied,

    /// <summary>The user stopped it.</summary>
    Stopped,
}
