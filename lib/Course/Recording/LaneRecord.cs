namespace NotebookCourse.Recording;

/// <summary>What was read from a lane, in ticks of the recorder's clock.</summary>
internal sealed record LaneRecord(string Name, IReadOnlyList<(Activity Activity, long Start, long End)> Spans, long Missed);
