using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Interleaving;

[Collection(nameof(HostOffers))]
public class ExploringShownTests
{
    private readonly FakeTimeProvider _clock = new();

    // The only run ends when its progress has been seen, so the test neither sleeps nor hopes.
    [Fact]
    public void Explore_Long_SaysHowFarItIsAndThenThatItIsOver()
    {
        using var host = new Host();

        Explorer.Explore(
            () =>
            {
                _clock.Advance(2000);
                return Scenario.Of(() => SpinWait.SpinUntil(() => host.Shown.Count > 0));
            },
            Search.Everything with { Limit = TimeSpan.FromSeconds(20) },
            _clock);

        Assert.Equal(["Exploring. Runs so far: 0; at most 18 s left.", "Explored. Runs: 1, in 2 s."], host.Shown);
    }

    [Fact]
    public void Explore_Short_ShowsNothing()
    {
        using var host = new Host();

        Explorer.Explore(() => Scenario.Of(() => { }), null, _clock);

        Assert.Empty(host.Shown);
    }
}
