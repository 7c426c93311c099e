using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Components;

/// <summary>How a kernel is, in words.</summary>
internal static class KernelText
{
    /// <summary>The words for a phase.</summary>
    public static string Of(KernelPhase phase) => phase switch
    {
        KernelPhase.None => "not started",
        KernelPhase.Ready => "ready",
        KernelPhase.Busy => "running",
        KernelPhase.Stuck => "cannot be stopped",
        KernelPhase.Asleep => "asleep, variables gone",
        KernelPhase.Died => "ended, a fresh one is ready",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without words."),
    };
}
