using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

public sealed class PlainCollectionTests
{
    /// <summary>Collections with something that changes them.</summary>
    public static TheoryData<string, string> Changed => new()
    {
        { "new List<int>()", "c.Add(1)" },
        { "new List<bool> { false, false }", "c[1] = true" },
        { "new Queue<string>()", "c.Enqueue(\"a\")" },
        { "new Stack<int>()", "c.Push(1)" },
        { "new HashSet<int>()", "c.Add(1)" },
        { "new LinkedList<int>()", "c.AddLast(1)" },
        { "new Dictionary<int, object>()", "c[1] = null" },
        { "new SortedDictionary<int, int>()", "c[1] = 2" },
        { "new PriorityQueue<int, int>()", "c.Enqueue(1, 2)" },
        { "new System.Collections.BitArray(4)", "c.Set(1, true)" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Explore_TwoInACollection_IsAnError(string collection, string change)
    {
        var found = Explorer.Explore(PlainCode.Compile($"var c = {collection}; return Scenario.Of(() => {{ {change}; }}, () => {{ {change}; }});"));

        Assert.Contains(found.Of(OutcomeKind.Failed), each => each.Outcome.Text.Contains("in the midst of changing it", StringComparison.Ordinal));
        Assert.True(found.IsComplete);
        Assert.NotNull(found.Shortest(OutcomeKind.Failed));
    }

    [Theory]
    [MemberData(nameof(Changed))]
    public void Explore_TwoInACollectionUnderALock_IsNone(string collection, string change)
    {
        var found = Explorer.Explore(PlainCode.Compile($"var c = {collection}; return Scenario.Of(() => {{ lock (c) {{ {change}; }} }}, () => {{ lock (c) {{ {change}; }} }}).Giving(() => c.Count);"));

        Assert.Empty(found.Bad);
        Assert.Single(found.Outcomes);
        Assert.True(found.IsComplete);
    }

    [Fact]
    public void Explore_LookWhileAnotherChanges_IsAnErrorAndLooksAloneAreNone()
    {
        Assert.NotEmpty(Explorer.Explore(PlainCode.Compile("var c = new List<int> { 1 }; int n = 0; return Scenario.Of(() => c.Add(2), () => n = c[0]);")).Of(OutcomeKind.Failed));

        var looking = Explorer.Explore(PlainCode.Compile("var c = new List<int> { 1 }; int n = 0, m = 0; return Scenario.Of(() => n = c[0], () => m = c.Count).Giving(() => n + m);"));
        Assert.Equal([2], looking.Outcomes);
        Assert.True(looking.IsComplete);
    }

    [Fact]
    public void Explore_CollectionOfOneThread_TakesNoSteps()
    {
        var found = Explorer.Explore(PlainCode.Compile("int sum = 0; return Scenario.Of(() => { var mine = new Stack<int>(); mine.Push(1); sum += mine.Pop(); }, () => sum += 2).Giving(() => sum);"));

        Assert.Equal([1, 2, 3], found.Outcomes.Order());
        Assert.Equal((UInt128)6, found.Schedules);
    }

    // Which element equals which the learner's code decides, and what it does meanwhile.
    [Fact]
    public void Explore_ElementsWithAnEqualityOfTheirOwn_AreNotFollowed()
    {
        var found = Explorer.Explore(PlainCode.Compile(
            "var c = new HashSet<Odd>(); return Scenario.Of(() => { c.Add(new Odd()); }, () => { c.Add(new Odd()); });",
            "class Odd { public override bool Equals(object o) => true; public override int GetHashCode() => 0; }"));

        Assert.Contains("HashSet.Add", found.NotFollowed);
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_ALoopThatLooksIntoACollection_IsTakenForWaiting()
    {
        var found = Explorer.Explore(PlainCode.Compile("var c = new ConcurrentQueue<int>(); int n = 0; return Scenario.Of(() => { while (!c.TryDequeue(out n)) Thread.Yield(); }, () => c.Enqueue(7)).Giving(() => n);"));

        Assert.Equal([7], found.Outcomes);
        Assert.Empty(found.Bad);
        Assert.True(found.HasTakenForWaiting);
        Assert.False(found.HasGivenUp);
    }
}
