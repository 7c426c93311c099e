using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class ThreadDumpTests
{
    [Theory]
    [InlineData("finger")]
    [InlineData("a name that is longer than fifteen letters")]
    public void Of_NamedThreadThatWaits_IsSeenAsleepUnderItsName(string name)
    {
        using var gate = new ManualResetEvent(false);
        var waiting = new Thread(() => gate.WaitOne()) { Name = name };
        waiting.Start();

        var thread = ThreadDump.Of(waiting);
        gate.Set();
        waiting.Join();

        Assert.Equal((name, waiting.ManagedThreadId, Environment.ProcessId), (thread.Name, thread.ManagedId, thread.ProcessId));
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells more.");
        Assert.StartsWith(thread.Kernel!.Name, name, StringComparison.Ordinal);
        Assert.NotEqual(CallingThread.KernelId, thread.Kernel.Id);
        if (thread.Stack is { } stack) Assert.InRange(stack.Touched, 1, stack.Reserved);
    }

    [Fact]
    public void Of_ThreadWithoutAName_IsRefused() => Assert.Throws<ArgumentNullException>(() => ThreadDump.Of(new Thread(() => { })));

    [Fact]
    public void OfThisProcess_HeldThreads_AreAmongThem()
    {
        var before = ThreadDump.OfThisProcess();
        var ids = new int?[3];
        using var held = new HeldThreads(3, number => ids[number] = CallingThread.KernelId);

        var threads = ThreadDump.OfThisProcess();

        Assert.NotEqual(0, before.Count);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells more.");
        Assert.All(ids, id => Assert.Contains(threads.All, thread => thread.Id == id));
    }
}
