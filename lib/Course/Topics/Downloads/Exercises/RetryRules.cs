namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>How to ask again: the first wait is <paramref name="First"/>, each further one twice as long, none longer than <paramref name="Longest"/>.</summary>
/// <param name="Attempts">How often to ask in all, at least 1.</param>
/// <param name="First">The wait after the first failure.</param>
/// <param name="Longest">What doubling never exceeds.</param>
public sealed record RetryRules(int Attempts, TimeSpan First, TimeSpan Longest);
