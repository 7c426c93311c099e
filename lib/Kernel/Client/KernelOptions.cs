namespace NotebookCourse.Kernel.Client;

/// <summary>What a kernel process is started with.</summary>
/// <param name="WorkingDirectory">The folder in which cells run and against which <c>#!import</c> and <c>#r</c> resolve: the notebook's own.</param>
/// <param name="MemoryCeiling">Bytes of memory above which the process is ended; null for half of the machine's memory.</param>
/// <param name="KeepStuckCell">
/// Whether a cell that cannot be stopped runs on until <see cref="NotebookKernel.RestartAsync"/>, so that the learner can choose;
/// otherwise its process is ended at once.
/// </param>
/// <param name="AnswerLimit">The longest that an editor's question waits for its answer, but for the one for squiggles, which may wait a minute; null for three seconds.</param>
public sealed record KernelOptions(string WorkingDirectory, long? MemoryCeiling = null, bool KeepStuckCell = false, TimeSpan? AnswerLimit = null);
