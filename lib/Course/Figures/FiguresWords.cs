namespace NotebookCourse.Figures;

/// <summary>Puts phrases together.</summary>
internal static partial class FiguresWords
{
    /// <summary>Which is fastest, or which of several, where a run cannot tell.</summary>
    /// <param name="ahead">Those that may be the fastest; at least one.</param>
    public static string Fastest(IReadOnlyList<string> ahead) => ahead.Count == 1 ? FastestIs.With(ahead[0]) : FastestAre.With(string.Join(", ", ahead));

    public static string Joined(string one, string? other) => other is null ? one : Both.With(one, other);
}
