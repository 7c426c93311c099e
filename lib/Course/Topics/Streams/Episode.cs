namespace NotebookCourse.Topics.Streams;

/// <summary>A time during which a zone counted as too hot.</summary>
/// <param name="Zone">Which zone, from 0.</param>
/// <param name="From">When the alarm was raised, since midnight.</param>
/// <param name="To">When it was cleared; the end of what was seen, if it never was.</param>
public readonly record struct Episode(int Zone, TimeSpan From, TimeSpan To);
