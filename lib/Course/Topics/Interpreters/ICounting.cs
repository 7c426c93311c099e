namespace NotebookCourse.Topics.Interpreters;

/// <summary>How references are counted. A struct, so that the compiler makes a loop of its own for each.</summary>
internal interface ICounting
{
    /// <summary>One more place refers to it.</summary>
    void Take(Thing thing);

    /// <summary>One place less refers to it.</summary>
    /// <returns>Whether it was the last one.</returns>
    bool Drop(Thing thing);
}
