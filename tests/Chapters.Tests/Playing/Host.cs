namespace NotebookCourse.Chapters.Tests.Playing;

/// <summary>What plays a notebook.</summary>
public enum Host
{
    /// <summary>What all hosts share and nothing else, the knobs at their low ends.</summary>
    Plain,

    /// <summary>Our kernel, the knobs as the notebook sets them.</summary>
    Kernel,
}
