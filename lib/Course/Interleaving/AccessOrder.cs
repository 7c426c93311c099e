namespace NotebookCourse.Interleaving;

/// <summary>What a step says about the order of those before and after it, in its own thread and in others.</summary>
internal enum AccessOrder
{
    /// <summary>Nothing, and nobody asks in which order it comes.</summary>
    None,

    /// <summary>Nothing: it must be in order with those that conflict with it, or it is a data race.</summary>
    Plain,

    /// <summary>It comes after what others did before they let go of the same thing.</summary>
    Acquire,

    /// <summary>It lets go: what its thread did comes before what others do who take hold of the same thing later.</summary>
    Release,

    /// <summary>Both.</summary>
    Full,
}
