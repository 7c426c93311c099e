namespace NotebookCourse.Topics.Pythons;

/// <summary>How a Python does it.</summary>
public enum PythonWay
{
    /// <summary>One after the other.</summary>
    Sequential,

    /// <summary>With several threads of one interpreter.</summary>
    Threads,

    /// <summary>With several processes, which are started for it.</summary>
    Processes,

    /// <summary>All at once, by native code.</summary>
    NumPy,
}
