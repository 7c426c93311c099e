namespace NotebookCourse.Figures;

/// <summary>Puts phrases together.</summary>
internal static partial class FiguresWords
{
    public static string Joined(string one, string? other) => other is null ? one : Both.With(one, other);
}
