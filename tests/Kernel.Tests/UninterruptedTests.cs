using NotebookCourse.Kernel.Running;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class UninterruptedTests
{
    [Fact]
    public void Enter_InterruptedWhileItWaits_TakesTheLockAndKeepsTheInterrupt()
    {
        var gate = new object();
        var (entered, kept) = (false, false);
        var thread = new Thread(() =>
        {
            using (Uninterrupted.Enter(gate)) entered = true;
            try
            {
                Thread.Sleep(0);
            }
            catch (ThreadInterruptedException)
            {
                kept = true;
            }
        });
        lock (gate)
        {
            thread.Start();
            Assert.True(SpinWait.SpinUntil(() => (thread.ThreadState & ThreadState.WaitSleepJoin) != 0, KernelFixture.Guard));
            thread.Interrupt();
        }

        Assert.True(thread.Join(KernelFixture.Guard));
        Assert.True(entered && kept);
    }
}
