namespace NotebookCourse.Topics.Pythons.Exercises;

/// <summary>A job for a Python with a global lock, as exercise 16.3 gives it; all times are in microseconds.</summary>
/// <param name="Items">How many items there are.</param>
/// <param name="Workers">How many threads or processes share them, as evenly as it goes; each has a processor for itself.</param>
/// <param name="Interpret">How long an item is interpreted: with the lock.</param>
/// <param name="Native">How long native code works on it: without the lock.</param>
/// <param name="Wait">How long it waits for an answer: without the lock.</param>
/// <param name="Handover">What a thread needs more for each item until it has the lock back, which others hold meanwhile. Processes need none.</param>
/// <param name="Start">How long it takes to start the processes, all of them at the same time. Threads start in no time.</param>
/// <param name="Message">What it costs to send an item to a process and its result back; each process has messages of its own. Threads need none.</param>
public sealed record PythonJob(int Items, int Workers, int Interpret, int Native, int Wait, int Handover, int Start, int Message);
