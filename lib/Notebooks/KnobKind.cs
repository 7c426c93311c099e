namespace NotebookCourse.Notebooks;

/// <summary>How a <see cref="Knob"/> is shown.</summary>
public enum KnobKind
{
    /// <summary>A number within bounds, set by sliding.</summary>
    Slider,

    /// <summary>A number.</summary>
    Number,

    /// <summary>On or off.</summary>
    Boolean,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of a list of values.</summary>
    Choice,
}
