using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Interleaving;

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

        Assert.Equal(["Exploring. Runs so far: 0; at most 18\u00a0s left.", "Explored. Runs: 1, in 2\u00a0s."], host.Shown);
    }

    [Fact]
    public void Explore_GivenUp_LeavesNoBarBehind()
    {
        using var host = new Host();

        Assert.Throws<NotSupportedException>(() => Explorer.Explore(
            () =>
            {
                _clock.Advance(2000);
                var shared = new Shared<int>("shared");
                // The second run is refused when the progress of the first one has been seen.
                return host.Shown.Count > 0
                    ? throw new NotSupportedException()
                    : Scenario.Of(() => { SpinWait.SpinUntil(() => host.Shown.Count > 0); shared.Value = 1; }, () => shared.Value = 2);
            },
            Search.Everything with { Limit = TimeSpan.FromSeconds(20) },
            _clock));

        Assert.Equal("Exploring was given up in run 2, after 4\u00a0s.", host.Shown[^1]);
    }

    [Fact]
    public void Explore_Short_ShowsNothing()
    {
        using var host = new Host();

        Explorer.Explore(() => Scenario.Of(() => { }), null, _clock);

        Assert.Empty(host.Shown);
    }
}
