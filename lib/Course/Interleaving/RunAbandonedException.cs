namespace NotebookCourse.Interleaving;

/// <summary>Unwinds an actor whose run leads nowhere any more; no program should catch it.</summary>
internal sealed class RunAbandonedException() : Exception("This run of the program is not continued.");
