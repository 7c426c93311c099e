using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class CountedVariantTests
{
    // What hardly moves in one run may be quick in the next: each run is divided by what it did itself.
    [Fact]
    public void Run_WorkThatCountsItsPieces_IsTimedByOneOfThem()
    {
        var (clock, run) = (new FakeTimeProvider(), 0);
        var variant = Variant.Counted("a", _ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(60));
            return (++run == 1 ? 2 : 0.5, () => { });
        });

        var found = (Experiment.Compare(variant) with { WarmUps = 0, Repeats = 2, Clock = clock }).Run(TestContext.Current.CancellationToken);

        Assert.Equal([0.03, 0.12], found.Baseline.Seconds);
    }
}
