namespace NotebookCourse.Interleaving;

/// <summary>What a step does to the thing that it touches.</summary>
public enum TransitionKind
{
    /// <summary>Reads its value, and changes nothing.</summary>
    Read,

    /// <summary>Gives it a value, whatever it was.</summary>
    Write,

    /// <summary>Looks and writes in one indivisible step.</summary>
    Update,

    /// <summary>Goes on only when a condition holds.</summary>
    Wait,

    /// <summary>Goes into a critical section, when nobody is inside.</summary>
    Enter,

    /// <summary>Goes into a critical section if nobody is inside.</summary>
    TryEnter,

    /// <summary>Leaves a critical section.</summary>
    Exit,

    /// <summary>Leaves a critical section, and sleeps until it is woken.</summary>
    Sleep,

    /// <summary>Wakes those who sleep.</summary>
    Wake,

    /// <summary>Brings a thread or a task to its end, for which others may wait.</summary>
    Complete,

    /// <summary>Waits until all that its thread has written has reached memory.</summary>
    Fence,

    /// <summary>An earlier write reaches memory.</summary>
    Flush,

    /// <summary>A place that the program names itself.</summary>
    Point,
}
