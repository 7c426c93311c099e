namespace NotebookCourse.Figures.Charts;

/// <summary>Fits names beside an axis: on a phone, a long one on one line would leave no room for the drawing.</summary>
internal static class AxisLabel
{
    private const int Width = 18, MostLines = 4;

    /// <summary>The name in lines of a few words each; what does not fit becomes "…".</summary>
    /// <param name="name">The name, words with spaces between them.</param>
    /// <param name="width">The most characters in a line.</param>
    public static IReadOnlyList<string> Lines(string name, int width = Width)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        if (lines.Count > MostLines)
            lines = [.. lines.Take(MostLines - 1), lines[MostLines - 1] + "…"];
        return [.. lines.Select(line => line.Length <= width + 1 ? line : line[..width] + "…")];
    }
}
