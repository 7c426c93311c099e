using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class EndedThreadTests(KernelFixture kernel)
{
    private const string EndThread = "((Action<Thread>)AppContext.GetData(\"NotebookCourse.EndThread\"))";

    [Fact]
    public async Task EndThread_ThreadThatLoops_EndsItAlone()
    {
        await kernel.RunAsync("""
            var goesOn = true;
            Thread Loop() { var thread = new Thread(() => { try { while (Volatile.Read(ref goesOn)) ; } catch (OperationCanceledException) { } }) { IsBackground = true }; thread.Start(); return thread; }
            Thread one = Loop(), other = Loop();
            """);

        var run = await kernel.RunAsync($"{EndThread}(one); one.Join(20_000) && other.IsAlive");

        Assert.Equal("True", run.Result());
        await kernel.RunAsync("goesOn = false; other.Join();");
    }
}
