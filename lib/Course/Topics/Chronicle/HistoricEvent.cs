namespace NotebookCourse.Topics.Chronicle;

/// <summary>Something that happened, and where it is written.</summary>
/// <param name="Year">When.</param>
/// <param name="Field">Where.</param>
/// <param name="What">What.</param>
/// <param name="Source">The publication that says so, or that is the event.</param>
public sealed record HistoricEvent(int Year, HistoricField Field, string What, string Source);
