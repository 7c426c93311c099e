namespace NotebookCourse.Topics.Switching;

/// <summary>Where two threads are kept.</summary>
public enum Placing
{
    /// <summary>Wherever the system likes.</summary>
    Free,

    /// <summary>Both on one processor.</summary>
    OneProcessor,

    /// <summary>Each on a processor of its own.</summary>
    TwoProcessors,
}
