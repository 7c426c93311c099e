using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>What .NET does not take, an exploration does not take either.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("Thread.Sleep(-2);")]
    [InlineData("Thread.Sleep(TimeSpan.FromMilliseconds(-5));")]
    [InlineData("Thread.Sleep(TimeSpan.MaxValue);")]
    [InlineData("Monitor.TryEnter(gate, -2);")]
    [InlineData("Monitor.TryEnter(gate, TimeSpan.FromMilliseconds(-5));")]
    [InlineData("lock (gate) Monitor.Wait(gate, -2);")]
    [InlineData("Monitor.Enter(null);")]
    [InlineData("Monitor.Enter(gate, ref yes);")]
    [InlineData("Monitor.TryEnter(gate, ref yes);")]
    [InlineData("Monitor.TryEnter(gate, 5, ref yes);")]
    [InlineData("new Lock().TryEnter(-2);")]
    [InlineData("var s = new SpinLock(); s.Enter(ref yes);")]
    [InlineData("var s = new SpinLock(); s.TryEnter(ref yes);")]
    [InlineData("var t = new Thread(() => { }); t.Start(5);")]
    [InlineData("var t = new Thread(() => { }); t.Start(); t.Join(-2);")]
    [InlineData("Task.Run((Action)null);")]
    [InlineData("Task.Run((Func<int>)null);")]
    [InlineData("Task.Delay(-2);")]
    [InlineData("Task.CompletedTask.Wait(-2);")]
    [InlineData("Task.CompletedTask.ContinueWith((Action<Task>)null);")]
    [InlineData("Task.WhenAny(new Task[0]);")]
    [InlineData("Task.WhenAll(new Task[] { null });")]
    [InlineData("Task t = null; t.Wait();")]
    [InlineData("ThreadPool.QueueUserWorkItem(null);")]
    [InlineData("new ManualResetEventSlim(true).Wait(-2);")]
    [InlineData("new SemaphoreSlim(1).Release(0);")]
    [InlineData("new AutoResetEvent(true).WaitOne(-2);")]
    public void Explore_WrongArgument_FailsAsDotNetDoes(string call)
    {
        var body = $"object gate = new(); var yes = true; return Scenario.Of(() => {{ {call} }}).Giving(() => 1);";
        var real = Record.Exception(PlainCode.Compile(body)().Threads[0]);
        Assert.NotNull(real);

        var found = Explorer.Explore(PlainCode.Compile(body));

        Assert.Equal(real.GetType(), Assert.Single(found.Classes).Outcome.Value);
    }
}
