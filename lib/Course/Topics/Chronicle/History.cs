using System.Globalization;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Chronicle;

/// <summary>How concurrency came about, as <c>data/history</c> tells it.</summary>
public static class History
{
    private static readonly Lazy<IReadOnlyList<HistoricEvent>> All = new(() =>
        [.. DataFile.Rows("history/timeline.csv").Select(row => new HistoricEvent(int.Parse(row[0], CultureInfo.InvariantCulture), Enum.Parse<HistoricField>(row[1], ignoreCase: true), row[2], row[3]))]);

    /// <summary>What happened, in the order of the years.</summary>
    public static IReadOnlyList<HistoricEvent> Events => All.Value;
}
