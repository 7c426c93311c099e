using System.Diagnostics;
using System.Globalization;
using System.Text;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>Threads of this process, looked at from outside while they live.</summary>
public static class ThreadDump
{
    private const int LongestName = 15;

    // A thread that has just been started needs a moment until it has its name and sleeps.
    private static readonly TimeSpan FallingAsleep = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks at a thread of this process that waits.</summary>
    /// <param name="thread">The thread: started, not ended, and with a name, by which it is found in the list of the system.</param>
    /// <exception cref="ArgumentException">It has no name.</exception>
    public static ThreadPortrait Of(Thread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentException.ThrowIfNullOrWhiteSpace(thread.Name, nameof(thread));
        var kernel = Asleep(thread.Name);
        var stack = kernel?.StackPointer is { } top && File.Exists(Proc.OwnMemory) ? StackRegion.Around(top, File.ReadLines(Proc.OwnMemory)) : null;
        return new(thread.Name, thread.ManagedThreadId, thread.Priority, Environment.ProcessId, kernel, stack);
    }

    /// <summary>All threads that this process has, by the numbers that the system gives them.</summary>
    public static ProcessThreads OfThisProcess()
    {
        using var here = Process.GetCurrentProcess();
        int[] ids = [.. here.Threads.Cast<ProcessThread>().Select(thread => thread.Id).Order()];
        return new(ids.Length, [.. ids.Select(Lines).OfType<ThreadLines>()]);
    }

    // The system cuts names. Of several that are called alike, the one with the highest number is the latest.
    private static ThreadLines? Asleep(string name)
    {
        var known = Encoding.UTF8.GetBytes(name) is { Length: > LongestName } bytes ? Encoding.UTF8.GetString(bytes, 0, LongestName) : name;
        ThreadLines? lines = null;
        SpinWait.SpinUntil(() => (lines = OfThisProcess().All.LastOrDefault(each => each.Name == known)) is { State: 'S', StackPointer: not null }, FallingAsleep);
        return lines;
    }

    private static ThreadLines? Lines(int id) => ThreadLines.Read(Path.Combine(Proc.OwnThreads, id.ToString(CultureInfo.InvariantCulture)));
}
