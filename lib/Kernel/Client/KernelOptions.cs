namespace NotebookCourse.Kernel.Client;

/// <summary>What a kernel process is started with.</summary>
/// <param name="WorkingDirectory">The folder in which cells run and against which <c>#!import</c> and <c>#r</c> resolve: the notebook's own.</param>
/// <param name="MemoryCeiling">Bytes of memory above which the process is ended; null for a share of the machine's memory.</param>
public sealed record KernelOptions(string WorkingDirectory, long? MemoryCeiling = null);
