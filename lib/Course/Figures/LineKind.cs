namespace NotebookCourse.Figures;

/// <summary>Where the points of a line come from.</summary>
public enum LineKind
{
    /// <summary>Somebody measured them: markers, joined by a solid line, with whiskers where the spread is known.</summary>
    Measured,

    /// <summary>A law says so, or an ideal: dashed, without markers.</summary>
    Law,

    /// <summary>A law whose constants were fitted to measurements: dotted, without markers.</summary>
    Fitted,
}
