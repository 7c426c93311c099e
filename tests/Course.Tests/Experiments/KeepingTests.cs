using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

[Collection(nameof(HostOffers))]
public sealed class KeepingTests : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kept-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_HostThatKeeps_GetsWhatAFileWouldHold()
    {
        using var host = new Host();

        var run = (Experiment.Compare(new Scripted(_clock).Taking("a", 5)) with { Clock = _clock }).Run(Stop);

        run.Save(In("run.json"));
        Assert.Equal([("application/vnd.notebookcourse.run+json", File.ReadAllText(In("run.json")))], host.Kept);
    }

    [Fact]
    public void Sweep_HostThatKeeps_GetsTheSweepOnceAndNotTheRunBeneathIt()
    {
        using var host = new Host();

        var curves = (Experiment.Sweep("threads", [1, 2], ("way", n => new Scripted(_clock).Taking("any", n))) with { Clock = _clock }).Run(Stop);

        curves.Save(In("sweep.json"));
        Assert.Equal([File.ReadAllText(In("sweep.json"))], host.Kept.Select(each => each.Content));
    }

    [Fact]
    public void Run_GivenUp_IsNotOffered()
    {
        using var host = new Host();

        Assert.Throws<OperationCanceledException>(() => Experiment.Compare(new Scripted(_clock).Taking("a", 5)).Run(new CancellationToken(canceled: true)));

        Assert.Empty(host.Kept);
    }

    [Fact]
    public void Open_RunAndSweep_TellsThemApart()
    {
        ComparisonTests.Of([1]).Save(In("run.json"));
        new Curves("threads", [new("way", [new(1, "a")])], ComparisonTests.Named(("a", [2]))).Save(In("sweep.json"));

        Assert.Null(RunFile.Open(In("run.json")).Curves);
        Assert.Equal("threads", RunFile.Open(In("sweep.json")).Curves?.Axis);
    }

    private string In(string name) => Path.Combine(_folder, name);
}
