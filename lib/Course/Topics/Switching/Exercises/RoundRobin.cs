namespace NotebookCourse.Topics.Switching.Exercises;

/// <summary>What exercise 3.3 gives: threads that share one processor, and how they share it.</summary>
/// <param name="Work">How many milliseconds of work each thread has, in the order in which they stand in line: at least 1 each.</param>
/// <param name="Slice">For how many milliseconds a thread runs before it goes to the end of the line: at least 1.</param>
/// <param name="Switch">How many milliseconds it takes to switch from one thread to another: 0 or more.</param>
public sealed record RoundRobin(IReadOnlyList<int> Work, int Slice, int Switch);
