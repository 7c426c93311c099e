namespace NotebookCourse.Topics.Chronicle;

/// <summary>Something that happened, and where it is written.</summary>
/// <param name="Year">The year in which it happened.</param>
/// <param name="Field">The field to which it belongs.</param>
/// <param name="What">What happened, in a sentence.</param>
/// <param name="Source">The publication that says so, or that is the event.</param>
public sealed record HistoricEvent(int Year, HistoricField Field, string What, string Source);
