using NotebookCourse.Interleaving;
using NotebookCourse.Testing.Seen;

namespace NotebookCourse.Tests.Interleaving.Seeing;

public sealed class StartedThreadTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Programs => StartedPrograms.All.Select(each => new TheoryDataRow<string, string>(each.Body, each.Ends));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Explore_WholeProgram_FindsEachResult(string body, string results)
    {
        foreach (var optimised in (bool[])[false, true])
        {
            var found = Explorer.Explore(PlainCode.Compile(body, optimised: optimised));

            Assert.Empty(found.NotFollowed);
            Assert.Empty(found.Bad);
            Assert.Equal(results.Split(' '), found.Outcomes.Select(each => each?.ToString()).Order(StringComparer.Ordinal));
            Assert.True(found.IsComplete, body);
        }
    }

    [Theory]
    [InlineData("return Scenario.Program(() => { var s = new TaskCompletionSource(); s.Task.Wait(); });", "A waits for a task")]
    [InlineData("return Scenario.Program(async () => { var s = new SemaphoreSlim(1); await s.WaitAsync(); await s.WaitAsync(); });", "A waits for a task")]
    [InlineData("return Scenario.Program(() => { Thread.Sleep(Timeout.Infinite); return 1; });", "A waits for a sleep without end")]
    [InlineData("return Scenario.Program(async () => { var s = new TaskCompletionSource(); await s.Task; });", "A waits for a task")]
    [InlineData("return Scenario.Of(async () => { var s = new TaskCompletionSource(); await s.Task; });", "A waits for a task")]
    [InlineData("var gate = new object(); return Scenario.Program(() => { var t = new Thread(() => { lock (gate) { } }); lock (gate) { t.Start(); t.Join(); } });", "A waits for thread B; B waits for gate, which A holds")]
    public void Explore_WhatNeverEnds_IsADeadlock(string body, string told)
    {
        var found = Explorer.Explore(PlainCode.Compile(body));

        Assert.Equal(told, Assert.Single(found.Of(OutcomeKind.Deadlock)).Outcome.Text);
        Assert.Empty(found.NotFollowed);
    }

    [Fact]
    public void Explore_TwoThatThrow_FailsInBothWays()
    {
        var found = Explorer.Explore(PlainCode.Compile("return Scenario.Program(() => { new Thread(() => throw new InvalidOperationException()).Start(); throw new ArgumentException(); });"));

        Assert.Equal([typeof(ArgumentException), typeof(InvalidOperationException)], found.Of(OutcomeKind.Failed).Select(each => (Type)each.Outcome.Value!).OrderBy(type => type.Name));
    }

    [Theory]
    [InlineData("int n = 0; return Scenario.Program(() => { Task.Run(async () => { await Task.Delay(1); n = 1; }).Wait(); return n; });")]
    [InlineData("int n = 0; return Scenario.Program(async () => { await Task.Run(async () => { await Task.Yield(); n = 1; }); return n; });")]
    [InlineData("int n = 0; return Scenario.Program(() => { n = 1; var t = new Thread(() => n = 2); t.Start(); t.Join(); return n; });")]
    public void Explore_WhatComesInOrder_IsNoRace(string body) => Assert.Empty(Explorer.Explore(PlainCode.Compile(body)).Races);

    [Fact]
    public void Explore_ThreadThatThrows_Fails()
    {
        var found = Explorer.Explore(PlainCode.Compile("return Scenario.Program(() => { var t = new Thread(() => throw new InvalidOperationException(\"no\")); t.Start(); t.Join(); });"));

        Assert.Equal("B threw InvalidOperationException: no", Assert.Single(found.Of(OutcomeKind.Failed)).Outcome.Text);
    }

    [Fact]
    public void Explore_WhatGoesOnInsideACall_IsNamed()
    {
        var found = Explorer.Explore(PlainCode.Compile("return Scenario.Program(async () => { var s = new TaskCompletionSource(); var t = Task.Run(() => s.SetResult()); await s.Task; await t; });"));

        Assert.Contains("TaskCompletionSource.SetResult", Assert.Single(found.NotFollowed), StringComparison.Ordinal);
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_MoreThreadsThanThereIsRoomFor_SaysSo()
    {
        var program = PlainCode.Compile("return Scenario.Program(() => { for (int i = 0; i < 30; i++) new Thread(() => { }).Start(); });");

        var error = Assert.Throws<InvalidOperationException>(() => Explorer.Explore(program));
        Assert.Contains("at most 26 threads and tasks", error.Message, StringComparison.Ordinal);
    }
}
