namespace NotebookCourse.Player;

/// <summary>How the player ends. When chapters end differently, the highest of their codes is returned.</summary>
internal enum ExitCode
{
    /// <summary>Every cell completed.</summary>
    Fine = 0,

    /// <summary>A cell did not compile, or threw.</summary>
    CellFailed = 1,

    /// <summary>A cell took longer than <c>--timeout</c> allows.</summary>
    TimedOut = 2,

    /// <summary>A file that was named, or that the player needs, is not there.</summary>
    NoSuchFile = 3,

    /// <summary>A file is there and cannot be read as a notebook.</summary>
    NotANotebook = 4,

    /// <summary>An option, a knob or its value, or a place to write to is not acceptable.</summary>
    BadParameter = 5,

    /// <summary>The process that runs cells ended by itself, or did not start.</summary>
    KernelDied = 6,

    /// <summary>Ctrl+C: what shells expect of a program that an interrupt ended.</summary>
    Interrupted = 130,
}
