using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Experiments;

[Collection(nameof(HostOffers))]
public class ProgressTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Run_Long_ShowsHowFarItIsInOnePlaceAndThenThatItIsOver()
    {
        using var host = new Host();

        Of([Taking("a", 300)], rounds: 4).Run(Stop);

        Assert.Equal(
            ["██████████░░░░░░░░░░ 2 rounds, at most 1\u00a0s left", "███████████████░░░░░ 3 rounds, at most 1\u00a0s left", "████████████████████ 4 rounds, at most 0\u00a0s left", "4 rounds in 1.2\u00a0s."],
            host.Shown.Select(InWords));
        Assert.Equal(1, host.Places);
    }

    [Fact]
    public void Run_ShortTurns_AreNotAllShown()
    {
        using var host = new Host();

        Of([Taking("a", 10)], rounds: 200).Run(Stop);

        // After half a second, and from then on every quarter until the two seconds are over; and the end.
        Assert.Equal(1 + 6 + 1, host.Shown.Count);
    }

    [Fact]
    public void Run_WithinARound_ShowsWhatHasATimeAlready()
    {
        using var host = new Host();

        Of([Taking("a", 300), Taking("b", 300), Taking("c", 300)], rounds: 2).Run(Stop);

        var first = Assert.IsAssignableFrom<Figure>(host.Shown[0]);
        Assert.True(Holds(first, "a") && Holds(first, "b"));
        Assert.False(Holds(first, "c"));
        Assert.StartsWith("Partial: ", first.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WarmUp_ShowsABarAndNoTimes()
    {
        using var host = new Host();

        (Of([Taking("a", 600)], rounds: 1) with { WarmUps = 1 }).Run(Stop);

        var figure = Assert.IsAssignableFrom<Figure>(host.Shown[0]);
        Assert.Contains("aria-valuenow=\"50\"", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Equal("Warm-up: these runs do not count yet.", figure.Caption);
    }

    [Fact]
    public void Run_UnderASecond_ShowsNothing()
    {
        using var host = new Host();

        Of([Taking("a", 300)], rounds: 3).Run(Stop);

        Assert.Empty(host.Shown);
    }

    [Fact]
    public void Run_GivenUp_LeavesNoBarBehind()
    {
        using var host = new Host();
        using var stop = new CancellationTokenSource();
        var turns = 0;
        var stopping = Taking("a", 300);
        stopping = stopping with
        {
            Work = token =>
            {
                if (++turns == 3)
                    stop.Cancel();
                return Taking("a", 300).Work(token);
            },
        };

        Assert.Throws<OperationCanceledException>(() => Of([stopping], rounds: 10).Run(stop.Token));

        Assert.Equal("Given up after 3 rounds and 0.9\u00a0s.", host.Shown[^1]);
    }

    [Fact]
    public void Run_HostWithoutDisplay_IsNotHeldUp()
    {
        var found = Of([Taking("a", 300)], rounds: 4).Run(Stop);

        Assert.Equal([0.3, 0.3, 0.3, 0.3], found.Baseline.Seconds);
    }

    [Fact]
    public void Sweep_Long_ShowsCurvesAsFarAsTheyAre()
    {
        using var host = new Host();

        (Experiment.Sweep("threads", [1, 2, 4], ("way", n => Taking("any", 400 / n))) with { Clock = _clock, Repeats = 3 }).Run(Stop);

        var html = host.Shown.OfType<Figure>().Select(figure => figure.ToHtml()).ToList();
        Assert.Contains(html, figure => figure.Contains("class=\"nc-marker\"", StringComparison.Ordinal));
        Assert.Equal("3 rounds in 2.8\u00a0s.", host.Shown[^1]);
    }

    private Experiment Of(Variant[] variants, int rounds) =>
        Experiment.Compare(variants) with { Clock = _clock, WarmUps = 0, Repeats = rounds };

    private Variant Taking(string name, int milliseconds) => new Scripted(_clock).Taking(name, milliseconds);

    private static bool Holds(Figure figure, string name) => figure.ToHtml().Contains($"<span>{name}</span><b>300&#xA0;ms</b>", StringComparison.Ordinal);

    private static string InWords(object shown) => shown is Figure figure ? figure.Alternative : (string)shown;
}
