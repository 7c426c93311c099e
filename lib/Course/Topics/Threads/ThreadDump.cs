using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>Threads of this process, looked at from outside while they live.</summary>
public static class ThreadDump
{
    // A thread that has said where it is needs a moment until it sleeps there.
    private static readonly TimeSpan FallingAsleep = TimeSpan.FromMilliseconds(200);

    /// <summary>Starts a thread, lets it wait, looks at it, and lets it end.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static ThreadPortrait OfNewThread(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        int? id = null;
        using var held = new HeldThreads(1, _ =>
        {
            Thread.CurrentThread.Name = name;
            id = CallingThread.KernelId;
        });
        var thread = held.Threads[0];
        var kernel = id is { } number ? Asleep(number) : null;
        var stack = kernel?.StackPointer is { } top && File.Exists(Proc.OwnMemory) ? StackRegion.Around(top, File.ReadLines(Proc.OwnMemory)) : null;
        return new(name, thread.ManagedThreadId, thread.Priority, Environment.ProcessId, kernel, stack);
    }

    /// <summary>All threads that this process has, by the numbers that the system gives them.</summary>
    public static ProcessThreads OfThisProcess()
    {
        using var here = Process.GetCurrentProcess();
        int[] ids = [.. here.Threads.Cast<ProcessThread>().Select(thread => thread.Id).Order()];
        return new(ids.Length, [.. ids.Select(Lines).OfType<ThreadLines>()]);
    }

    private static ThreadLines? Asleep(int id)
    {
        ThreadLines? lines = null;
        SpinWait.SpinUntil(() => (lines = Lines(id)) is null or { State: 'S', StackPointer: not null }, FallingAsleep);
        return lines;
    }

    private static ThreadLines? Lines(int id) => ThreadLines.Read(Path.Combine(Proc.OwnThreads, id.ToString(CultureInfo.InvariantCulture)));
}
