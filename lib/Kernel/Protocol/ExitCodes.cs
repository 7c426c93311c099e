namespace NotebookCourse.Kernel.Protocol;

/// <summary>Exit codes by which the process says why it ended itself.</summary>
internal static class ExitCodes
{
    /// <summary>It used more memory than its ceiling.</summary>
    public const int MemoryCeiling = 86;

    /// <summary>The cell's calls were too deep to come out of.</summary>
    public const int StackFull = 87;
}
