using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class ThreadDumpTests
{
    [Fact]
    public void OfNewThread_Named_IsSeenAsleepUnderItsName()
    {
        var thread = ThreadDump.OfNewThread("finger");

        Assert.Equal(("finger", Environment.ProcessId), (thread.Name, thread.ProcessId));
        Assert.NotEqual(Environment.CurrentManagedThreadId, thread.ManagedId);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells more.");
        Assert.Equal("finger", thread.Kernel!.Name);
        Assert.NotEqual(CallingThread.KernelId, thread.Kernel.Id);
        if (thread.Stack is { } stack) Assert.InRange(stack.Touched, 1, stack.Reserved);
    }

    [Fact]
    public void OfNewThread_Blank_IsRefused() => Assert.Throws<ArgumentException>(() => ThreadDump.OfNewThread(" "));

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
