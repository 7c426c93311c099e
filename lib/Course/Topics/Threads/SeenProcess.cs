namespace NotebookCourse.Topics.Threads;

/// <summary>A process and its threads.</summary>
/// <param name="Id">The system's number for it.</param>
/// <param name="Name">The name of its program.</param>
/// <param name="IsThis">Whether it is the one that looks.</param>
/// <param name="Threads">The threads that were seen in it.</param>
public sealed record SeenProcess(int Id, string Name, bool IsThis, IReadOnlyList<PlacedThread> Threads);

/// <summary>A thread, and where it was seen.</summary>
/// <param name="Processor">The processor on which it ran last; null if that is not told.</param>
/// <param name="Runs">Whether it ran, or could have run, at the moment of the look; null if that is not told.</param>
public sealed record PlacedThread(int? Processor, bool? Runs);
