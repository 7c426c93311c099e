namespace NotebookCourse.Figures.Charts;

/// <summary>Colours, and what tells marks apart without them.</summary>
internal static class Theme
{
    // Names that the script in the page replaces by colours of the theme it finds itself in.
    public const string Ink = "nc:ink", Faint = "nc:faint";

    public const string Invisible = "rgba(0,0,0,0)";

    /// <summary>How opaque patterns are: the colour beneath them shows through.</summary>
    public const double PatternOpacity = 0.4;

    /// <summary>
    /// Okabe and Ito, <i>Color Universal Design</i>, 2008: told apart by every kind of colour vision; those first that
    /// stand out from white and from black alike.
    /// </summary>
    public static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"];

    /// <summary>Plotly's patterns for areas.</summary>
    public static readonly string[] Patterns = ["", "/", ".", "x", "-", "\\"];

    /// <summary>Plotly's names of markers. Eight of them over six colours: 24 lines differ.</summary>
    public static readonly string[] Symbols =
        ["circle", "square", "diamond", "triangle-up", "cross", "x", "triangle-down", "star"];

    /// <summary>How thick spans of each kind are, of the lane's height: seen even where a span is too short for its pattern.</summary>
    public static readonly double[] Thicknesses = [0.8, 0.3, 0.8, 0.5];

    // Lengths in pixels of dash, gap, dash, gap.
    private static readonly string[] LawDashes = ["9px,5px", "16px,5px", "11px,4px,3px,4px", "16px,4px,6px,4px"];
    private static readonly string[] FittedDashes = ["2px,4px", "2px,8px"];

    public static T Cycle<T>(T[] all, int which) => all[which % all.Length];

    /// <summary>How a line is drawn, so that no two of a chart are alike.</summary>
    /// <param name="kind">What the line shows: measurements, a law or a fit.</param>
    /// <param name="which">Its place among all lines of the chart, counted from 0.</param>
    /// <param name="whichOfKind">Its place among the lines of its kind, counted from 0.</param>
    public static LineStyle Line(LineKind kind, int which, int whichOfKind)
    {
        var color = Cycle(Palette, which);
        return kind switch
        {
            LineKind.Law => new(color, Cycle(LawDashes, whichOfKind), null),
            LineKind.Fitted => new(color, Cycle(FittedDashes, whichOfKind), null),
            _ => new(color, "solid", Cycle(Symbols, which)),
        };
    }
}
