using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>What a reader is to bring about.</summary>
/// <param name="Text">How the program is to end, in words.</param>
/// <param name="IsReached">Whether it has ended so.</param>
/// <param name="Fewest">With how few context switches that can be done.</param>
internal sealed record Goal(string Text, Func<Outcome, bool> IsReached, int Fewest);
