namespace NotebookCourse.Topics.Downloads;

/// <summary>How a request ended, seen from the server.</summary>
public enum RequestOutcome
{
    /// <summary>The whole picture was sent.</summary>
    Served,

    /// <summary>The server said that it was busy (503), as its settings told it to.</summary>
    Refused,

    /// <summary>The server broke off in the middle, as its settings told it to.</summary>
    BrokenOff,

    /// <summary>The client went away.</summary>
    Abandoned,
}
