namespace NotebookCourse.Topics.Pythons;

/// <summary>What the Pythons are given to do.</summary>
public enum PythonLoad
{
    /// <summary>The prime factors of many numbers: work for the processor.</summary>
    Factoring,

    /// <summary>Pictures from a server of ours: waiting.</summary>
    Downloading,
}
