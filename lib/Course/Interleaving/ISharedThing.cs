namespace NotebookCourse.Interleaving;

/// <summary>Something that threads share and that has a value to show.</summary>
internal interface ISharedThing
{
    /// <summary>Its number, the same in every run of the program.</summary>
    int Number { get; }

    /// <summary>The name that traces and figures call it by.</summary>
    string Name { get; }

    /// <summary>Its value now, as traces and figures show it.</summary>
    string Text { get; }

    /// <summary>What it held before the first step, for what is found only on the way; null if it was not there.</summary>
    string? Before => null;

    /// <summary>The name of the thread that holds it; null if nobody does, or it is nothing to hold.</summary>
    string? Holder => null;
}
