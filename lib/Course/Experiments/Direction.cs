namespace NotebookCourse.Experiments;

/// <summary>What a comparison of two runs allows to say.</summary>
public enum Direction
{
    /// <summary>The difference may be chance.</summary>
    NotToldApart,

    /// <summary>The later one was faster.</summary>
    Faster,

    /// <summary>The later one was slower.</summary>
    Slower,
}
