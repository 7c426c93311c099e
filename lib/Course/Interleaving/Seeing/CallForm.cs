namespace NotebookCourse.Interleaving.Seeing;

/// <summary>In what way a call is written in the place of another.</summary>
internal enum CallForm
{
    /// <summary>Its delegates are twins.</summary>
    WithTwins,

    /// <summary>It leads to the twin of whatever the receiver has.</summary>
    ByReceiver,

    /// <summary>It makes an object and calls the twin of its constructor.</summary>
    Making,

    /// <summary>It is a step on a place.</summary>
    OnPlace,

    /// <summary>It is a step on an object.</summary>
    OnObject,

    /// <summary>It reads or writes all that an object holds.</summary>
    OnContent,

    /// <summary>It goes on through what an object holds.</summary>
    ThroughContent,

    /// <summary>The sequences that it is given are seen.</summary>
    OnSequences,

    /// <summary>It gives a span over what it is given.</summary>
    OverElements,

    /// <summary>It works on all elements that it is given at once.</summary>
    InBulk,

    /// <summary>It is left to what the object is to the threads of the exploration.</summary>
    Simulated,

    /// <summary>It is on a value, which may lie where threads share it.</summary>
    OnValue,

    /// <summary>It reaches an element of an array of several dimensions.</summary>
    ElementOfMany,

    /// <summary>It does nothing while a program is explored.</summary>
    Skipped,
}
