using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>Puts phrases together.</summary>
internal static partial class FiguresWords
{
    /// <summary>Which is fastest, or which of several, where a run cannot tell.</summary>
    /// <param name="ahead">Those that may be the fastest; at least one.</param>
    public static string Fastest(IReadOnlyList<string> ahead) => ahead.Count == 1 ? FastestIs.With(ahead[0]) : FastestAre.With(string.Join(", ", ahead));

    /// <summary>A blank and a sentence that the answers were checked; nothing where some have none.</summary>
    public static string Checked(Comparison run) => run.Measurements.Any(each => each.IsUnchecked) ? "" : $" {AnswersChecked}";

    public static string Joined(string one, string? other) => other is null ? one : Both.With(one, other);
}
