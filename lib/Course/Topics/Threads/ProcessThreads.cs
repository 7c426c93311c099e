using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>The threads that this process had at one moment, by the kernel's account.</summary>
public sealed class ProcessThreads
{
    internal ProcessThreads(int count, IReadOnlyList<ThreadLines> all) => (Count, All) = (count, all);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>What the kernel says of each; empty where it does not.</summary>
    internal IReadOnlyList<ThreadLines> All { get; }
}
