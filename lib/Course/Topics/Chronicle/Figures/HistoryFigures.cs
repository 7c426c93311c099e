namespace NotebookCourse.Topics.Chronicle.Figures;

/// <summary>What a history looks like.</summary>
public static class HistoryFigures
{
    /// <summary>The events on a line of time, and what each was.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TimelineFigure Chart(this IReadOnlyList<HistoricEvent> events) => new(events);
}
