namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>A load under a global lock, as exercise 16.1 gives it: all threads begin at the same moment and do the same.</summary>
/// <param name="Threads">How many threads there are, at least 1; each has a processor for itself.</param>
/// <param name="Rounds">How often each computes and then waits, at least 1.</param>
/// <param name="Compute">For how many milliseconds it computes, at least 1: with the lock.</param>
/// <param name="Wait">For how many milliseconds it then waits for an answer: without the lock.</param>
public sealed record LockedLoad(int Threads, int Rounds, int Compute, int Wait);
