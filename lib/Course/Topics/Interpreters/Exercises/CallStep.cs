namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>What a native call of exercise 16.2 does, in this order.</summary>
internal enum CallStep
{
    /// <summary>Reads its arguments, which are objects of the interpreter.</summary>
    Read,

    /// <summary>Waits for the answer.</summary>
    Await,

    /// <summary>Makes its result, which is an object of the interpreter.</summary>
    Make,
}
