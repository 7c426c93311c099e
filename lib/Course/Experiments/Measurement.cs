namespace NotebookCourse.Experiments;

/// <summary>How long one variant took, each time it ran.</summary>
/// <param name="Name">The variant's name.</param>
/// <param name="Seconds">The time of each run whose answer was right.</param>
/// <param name="Workers">How many workers it spread its work over.</param>
public sealed record Measurement(string Name, Samples Seconds, int Workers = 1);
