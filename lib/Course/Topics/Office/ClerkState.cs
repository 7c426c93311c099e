namespace NotebookCourse.Topics.Office;

/// <summary>What a clerk can be doing.</summary>
public enum ClerkState
{
    /// <summary>Reads a form or files it, at the desk.</summary>
    Works,

    /// <summary>Has asked somebody by telephone, and waits for the answer.</summary>
    AwaitsAnswer,

    /// <summary>Stands at a photocopier and copies a form.</summary>
    Copies,

    /// <summary>Stands in line for a photocopier.</summary>
    StandsInLine,
}
