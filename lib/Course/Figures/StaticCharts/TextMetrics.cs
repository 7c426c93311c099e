namespace NotebookCourse.Figures.StaticCharts;

/// <summary>How much room words take, in whatever sans-serif font the reader's machine has.</summary>
/// <remarks>Rounded up from the widths of DejaVu Sans, the widest of the common ones: what fits by this fits everywhere.</remarks>
internal static class TextMetrics
{
    // Widths of characters, as shares of the font's size.
    private const double Narrow = 0.42, Small = 0.64, Capital = 0.79, Widest = 1;

    // Bold characters are wider than others.
    private const double Bold = 1.12;

    private const char FirstSquareScript = '\u2E80';

    /// <summary>The width of a text in pixels.</summary>
    public static double Width(string text, bool bold = false) => text.Sum(Share) * SvgCanvas.FontSize * (bold ? Bold : 1);

    /// <summary>The width of the widest of several lines, in pixels; 0 if there are none.</summary>
    public static double WidestOf(IEnumerable<string> lines, bool bold = false) => lines.Select(line => Width(line, bold)).DefaultIfEmpty().Max();

    private static double Share(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or 'f' or 't' or 'r' or '.' or ',' or ':' or ';' or '!' or '\'' or '|' or '(' or ')' or '[' or ']' or '/' or '-' or ' ' or '\u00A0' or '·' => Narrow,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' or '—' or >= FirstSquareScript => Widest,
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => Small,
        _ => Capital,
    };
}
