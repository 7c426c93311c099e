using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Locks;

namespace NotebookCourse.Tests.Interleaving;

public class FailingActorTests
{
    private static readonly Search OneByOne = Search.Everything with { Reduces = false };

    // A1 B2, B1 A1 B1 and B2.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Explore_OneThrowsBesideAnother_CountsWhatComesBefore(bool reduces)
    {
        var found = Explorer.Explore(FailsBeside, Search.Everything with { Reduces = reduces });

        Assert.Equal((3u, "B2", true), (found.Schedules, Assert.Single(found.Classes).Shortest.ToString(), found.IsComplete));
    }

    [Fact]
    public void Shortest_OneThrowsBesideAnother_CanBeReplayed()
    {
        var shortest = Explorer.Explore(FailsBeside).Shortest(OutcomeKind.Failed);

        Assert.Equal(("B2", "B threw InvalidOperationException: no"), (shortest.Schedule.ToString(), shortest.Outcome!.Text));
    }

    [Fact]
    public void Explore_BakeryWithIf_CountsTheSameWithAndWithoutReduction()
    {
        var (reduced, plain) = (Explorer.Explore(ConditionWait.WithIf()), Explorer.Explore(ConditionWait.WithIf(), OneByOne));

        Assert.Equal(84_782u, reduced.Schedules);
        Assert.Equal([6_026u, 6_026u], reduced.Of(OutcomeKind.Failed).Select(each => each.Schedules));
        Assert.Equal(plain.Classes.ToDictionary(each => each.Outcome, each => each.Schedules), reduced.Classes.ToDictionary(each => each.Outcome, each => each.Schedules));
    }

    [Fact]
    public void Explore_ConditionThrows_IsTheFailureOfWhoWaits()
    {
        var found = Explorer.Explore(() =>
        {
            var ready = new Shared<bool>("ready");
            return Scenario.Of(
                () => Atomic.SpinUntil(() => ready.Value ? throw new InvalidOperationException("no") : false, "ready"),
                () => { ready.Value = true; ready.Value = false; });
        });

        Assert.Equal(["A threw InvalidOperationException: no", "A waits for ready"], found.Classes.Select(each => each.Outcome.Text));
        Assert.Equal("B1 A1", found.Of(OutcomeKind.Failed).Single().Shortest.ToString());
    }

    private static Scenario FailsBeside()
    {
        var (log, y) = (new Shared<int>("log"), new Shared<int>("y"));
        return Scenario.Of(() => log.Value = 1, () =>
        {
            y.Value = 1;
            y.Value = 2;
            throw new InvalidOperationException("no");
        });
    }
}
