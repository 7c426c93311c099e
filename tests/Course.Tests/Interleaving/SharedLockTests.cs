using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

public class SharedLockTests
{
    private readonly SharedLock _door = new("door");

    [Fact]
    public void TryEnter_ByTheThreadThatIsInside_IsFalse()
    {
        Assert.True(_door.TryEnter());
        Assert.False(_door.TryEnter());
        _door.Exit();

        Assert.True(_door.TryEnter());
    }

    [Fact]
    public void Enter_ByTheThreadThatIsInside_SaysThatItWouldWaitForItself()
    {
        _door.Enter();

        Assert.Contains("door", Assert.Throws<LockRecursionException>(_door.Enter).Message);
    }

    [Fact]
    public void Holder_OutsideAnExploration_IsSomebodyWhileTheLockIsHeld()
    {
        Assert.Null(_door.Holder);
        _door.Enter();
        Assert.Equal("a thread outside of the scenario", _door.Holder);
        _door.Exit();
        Assert.Null(_door.Holder);
    }

    [Fact]
    public void Exit_NobodyInside_SaysSo() =>
        Assert.Equal("door can be left only by a thread that has entered it, but nobody is inside.", Assert.Throws<SynchronizationLockException>(_door.Exit).Message);

    [Fact]
    public void Exit_AnotherInside_SaysWho()
    {
        var found = Explorer.Explore(() => new SharedLock("gate") is var gate ? Scenario.Of(gate.Enter, gate.Exit) : null!).Of(OutcomeKind.Failed).Select(each => each.Outcome.Text).Order();

        Assert.Collection(
            found,
            text => Assert.Contains("nobody is inside.", text),
            text => Assert.Contains("another one left it: A is inside.", text));
    }
}
