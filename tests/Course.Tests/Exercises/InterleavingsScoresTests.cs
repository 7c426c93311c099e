using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Locks;

namespace NotebookCourse.Tests.Exercises;

public class InterleavingsScoresTests
{
    [Theory]
    [InlineData(0.33, VerdictKind.AsPredicted)]
    [InlineData(0.4, VerdictKind.AsPredicted)]
    [InlineData(0.5, VerdictKind.NotAsPredicted)]
    [InlineData(0, VerdictKind.NotAsPredicted)]
    public void Against_Share_IsThatOfTheSchedulesThatGoWrong(double guess, VerdictKind expected)
    {
        var verdict = Explorer.Explore(LockOrder.Opposite()).Against(Predict.Share(guess));

        Assert.Equal(expected, verdict.Kind);
        Assert.Contains("33\u00a0% of all schedules go wrong.", verdict.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_ShareWhereNothingGoesWrong_IsNone() =>
        Assert.Equal(VerdictKind.AsPredicted, Explorer.Explore(LockOrder.Same()).Against(Predict.Share(0)).Kind);

    [Fact]
    public void Against_ShareOfSchedulesThatWereNotAllLookedAt_CannotTell() =>
        Assert.Equal(VerdictKind.CannotTell, Explorer.Explore(LockOrder.Opposite(), Search.Bounded(0)).Against(Predict.Share(0.33)).Kind);

    [Fact]
    public void Against_ShareOfDraws_LeavesRoomForChance()
    {
        var few = Explorer.Explore(LockOrder.Opposite(), Search.Random(draws: 20));

        Assert.Equal(VerdictKind.CannotTell, few.Against(Predict.Share(ShareOf(few))).Kind);
        var many = Explorer.Explore(LockOrder.Opposite(), Search.Random(draws: 2_000));
        Assert.Equal(VerdictKind.AsPredicted, many.Against(Predict.Share(ShareOf(many))).Kind);
    }

    [Fact]
    public void Against_GuessOfAnotherKind_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Explorer.Explore(LockOrder.Same()).Against(Predict.Seconds(1)));

    [Fact]
    public void Chart_SomebodyGoesRound_SaysSoOnce()
    {
        var caption = Explorer.Explore(Sections.Of(() => new TestAndSetLoop())).Chart().Caption;

        Assert.Equal(2, caption.Split("round and round").Length);
    }

    private static double ShareOf(Interleavings found) => found.Bad.Sum(each => (double)each.Schedules) / (double)found.Schedules;

    private sealed class TestAndSetLoop : ILock
    {
        private int _held;

        public void Enter()
        {
            while (Atomic.Exchange(ref _held, 1) == 1)
            {
            }
        }

        public void Exit() => Atomic.Write(ref _held, 0);
    }
}
