using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>Two threads of an interpreter use one object: each counts itself in, and out again. They can be explored.</summary>
/// <remarks>One reference is the owner's, so the count is 1 at first, and must be 1 in the end.</remarks>
public static class References
{
    /// <summary>Without a lock: a count is read, and then written.</summary>
    public static Func<Scenario> WithoutLock() => () => TwoUsers(new("references", 1));

    /// <summary>Each thread must hold one lock while it runs.</summary>
    public static Func<Scenario> UnderGlobalLock() => () => TwoUsers(new("references", 1), new MonitorLock("the global lock"));

    private static Scenario TwoUsers(Shared<int> count, MonitorLock? globalLock = null) => Scenario.Of(2, _ =>
    {
        globalLock?.Enter();
        count.Value++;
        count.Value--;
        globalLock?.Exit();
    }).Giving(() => count.Value);
}
