using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Which method a call leads to, and who gets what is thrown: as in .NET.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData("class B { public virtual int M<T>() => 1; } class D : B { public override int M<T>() => 2; }", "B b = new D(); int r = 0; return Scenario.Of(() => r = b.M<int>(), () => { }).Giving(() => r);", "2")]
    [InlineData("interface I { int M<T>() => 1; } class D : I { public int M<T>() => 2; }", "I b = new D(); int r = 0; return Scenario.Of(() => r = b.M<string>(), () => { }).Giving(() => r);", "2")]
    [InlineData("abstract class B { public abstract int M<T>(T x); } class D : B { public override int M<T>(T x) => 3; }", "B b = new D(); int r = 0; return Scenario.Of(() => r = b.M(5), () => { }).Giving(() => r);", "3")]
    [InlineData("class B { public virtual object Get() => 1; } class D : B { public override string Get() => \"s\"; }", "B b = new D(); object r = null; return Scenario.Of(() => r = b.Get(), () => { }).Giving(() => r);", "s")]
    [InlineData("class B { public virtual object Get() => 1; } class C : B { public override string Get() => \"s\"; } class D : C { public override string Get() => \"t\"; }", "B b = new D(); object r = null; return Scenario.Of(() => r = b.Get(), () => { }).Giving(() => r);", "t")]
    [InlineData("record B(int X); record D(int X, int Y) : B(X);", "B b = new D(1, 2); int r = 0; return Scenario.Of(() => r = (b with { X = 5 } as D)?.Y ?? -1, () => { }).Giving(() => r);", "2")]
    [InlineData("class B { public int N; public virtual void Inc<T>() { lock (this) N++; } } class D : B { public override void Inc<T>() => N++; }", "B b = new D(); return Scenario.Of(() => b.Inc<int>(), () => b.Inc<int>()).Giving(() => b.N);", "1 2")]
    [InlineData("", "int n = 0; var e = new object[0]; return Scenario.Of(() => { lock (e) n++; }, () => { lock (e) n++; }).Giving(() => n);", "2")]
    public void Explore_Call_LeadsWhereDotNetLeadsIt(string members, string body, string results)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members));

        Assert.Empty(found.NotFollowed);
        Assert.Equal(results, string.Join(' ', found.Classes.Select(each => each.Outcome.Text).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("class B { public int N; public virtual ref int Slot() => ref N; } class D : B { public int M; public override ref int Slot() => ref M; }", "B b = new D(); return Scenario.Of(() => { b.Slot()++; }, () => { }).Giving(() => b.N);")]
    [InlineData("class B { public virtual int M(Span<int> s) => 1; } class D : B { public override int M(Span<int> s) => 2; }", "B b = new D(); int r = 0; return Scenario.Of(() => r = b.M(new int[1]), () => { }).Giving(() => r == 1 ? 1 : 0);")]
    public void Explore_CallOfWhichNobodyKnowsWhereItLeads_IsMadeAndNamed(string members, string body)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members));

        Assert.Equal([0], found.Outcomes);
        Assert.False(found.IsComplete);
        Assert.NotEmpty(found.NotFollowed);
    }

    [Theory]
    [InlineData("async void Throw() { throw new InvalidOperationException(); } return Scenario.Program(() => { try { Throw(); } catch (InvalidOperationException) { } });", typeof(InvalidOperationException))]
    [InlineData("async void Throw() { await Task.CompletedTask; throw new InvalidOperationException(); } return Scenario.Program(() => { Task.Run(() => Throw()); });", typeof(InvalidOperationException))]
    [InlineData("var l = new ReaderWriterLockSlim(); return Scenario.Program(() => { l.EnterReadLock(); l.Dispose(); });", typeof(SynchronizationLockException))]
    public void Explore_WhatNobodyCanCatch_EndsTheRun(string body, Type expected)
    {
        var found = Explorer.Explore(PlainCode.Compile(body));

        Assert.Equal(expected, Assert.Single(found.Of(OutcomeKind.Failed)).Outcome.Value);
    }

    [Fact]
    public void Explore_WaitForSeveralOfWhichTwoNeverEnd_IsTheSameDeadlockEachTime()
    {
        var found = Explorer.Explore(PlainCode.Compile("var s = new SemaphoreSlim(1); int x = 0; return Scenario.Program(() => { Task a = Task.Run(() => { s.Wait(); }); Task b = Task.Run(() => { int q = x; }); x = 1; Task c = s.WaitAsync(); Task.WaitAll(a, b, c); return 1; });"));

        Assert.All(found.Classes, each => Assert.Equal(OutcomeKind.Deadlock, each.Outcome.Kind));
    }
}
