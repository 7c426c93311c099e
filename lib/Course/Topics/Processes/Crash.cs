namespace NotebookCourse.Topics.Processes;

/// <summary>Ways in which a worker can end before its work does.</summary>
public enum Crash
{
    /// <summary>It does not: it works to the end.</summary>
    None,

    /// <summary>An exception that nobody catches.</summary>
    Exception,

    /// <summary>Calls within calls until the stack is full.</summary>
    StackOverflow,

    /// <summary>The program gives itself up, as it does when it finds its own data spoiled.</summary>
    FailFast,

    /// <summary>It is killed from outside, as by <c>kill -9</c> or when memory runs out.</summary>
    Kill,
}
