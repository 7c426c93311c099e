namespace NotebookCourse.Interleaving;

/// <summary>Who takes steps in a run: a thread, or the buffer from which its writes reach memory.</summary>
internal interface ITakesSteps
{
    /// <summary>Its number: of a thread its place among the threads of the program, of a buffer one that no thread can have.</summary>
    int Index { get; }

    /// <summary>Whether there is a step left for it to take.</summary>
    bool IsLive { get; }

    /// <summary>The step that it will take next.</summary>
    Transition Next { get; }

    /// <summary>What that step touches.</summary>
    Footprint Footprint { get; }

    /// <summary>The line at which that step stands, as a number of <see cref="Seeing.Sites"/>.</summary>
    int Site { get; }
}
