namespace NotebookCourse.Topics.Streams;

/// <summary>What stands between a stream and an observer that is too slow for it.</summary>
public enum Between
{
    /// <summary>Nothing: the source calls the observer and waits until it is back.</summary>
    Nothing,

    /// <summary><c>ObserveOn</c>: a queue without a limit, and another thread behind it.</summary>
    ObserveOn,

    /// <summary><c>Sample</c>: the last reading of each second.</summary>
    Sample,

    /// <summary><c>Buffer</c>: all readings of each second, in one piece.</summary>
    Buffer,
}
