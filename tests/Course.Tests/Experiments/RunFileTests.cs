using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public sealed class RunFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("runs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_WhatSaveWrote_IsTheSameRun()
    {
        var run = ComparisonTests.Named(("a", [0.1, 0.30000000000000004]), ("b", [5e-9])) with { Capacities = [new(2, new([1.9, 1.8]))] };
        run.Save(In("run.json"));

        var read = RunFile.Load(In("run.json"));

        Assert.Equal((run.Question, run.Taken), (read.Question, read.Taken));
        Assert.Equal(run.Measurements.Select(each => (each.Name, each.Workers)), read.Measurements.Select(each => (each.Name, each.Workers)));
        Assert.Equal(run.Measurements.Select(each => each.Seconds), read.Measurements.Select(each => each.Seconds));
        Assert.Equal([1.9, 1.8], read.Capacities.Single().TimesOneThread);
        Assert.Equal(run.Machine with { Capacity = null }, read.Machine with { Capacity = null });
        Assert.Equal(["run.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void LoadCurves_WhatSaveWrote_IsTheSameSweep()
    {
        var curves = new Curves("threads", [new("way", [new(1, "a"), new(2, "b")])], ComparisonTests.Named(("a", [2]), ("b", [1])));
        curves.Save(In("sweep.json"));

        var read = RunFile.LoadCurves(In("sweep.json"));

        Assert.Equal("threads", read.Axis);
        Assert.Equal(curves.All.Single().Points, read.All.Single().Points);
        Assert.Equal(1, read.At(read.All[0].Points[1]).Seconds.Median);
    }

    [Fact]
    public void LoadCurves_ARunWithoutSweep_SaysHowToLoadIt()
    {
        ComparisonTests.Of([1]).Save(In("run.json"));

        Assert.Contains("Load it with RunFile.Load.", Assert.Throws<InvalidDataException>(() => RunFile.LoadCurves(In("run.json"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"run":{"question":"?","measurements":[],"machine":null,"taken":"2026-01-01T00:00:00+00:00"}}""")]
    public void Load_SomethingElse_SaysThatItIsNoRun(string text)
    {
        File.WriteAllText(In("other.json"), text);

        Assert.Contains("other.json must hold a run that Save wrote", Assert.Throws<InvalidDataException>(() => RunFile.Load(In("other.json"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[0.5]", "[]")]
    [InlineData("[0.5]", "0.5")]
    [InlineData("[0.5]", "[true]")]
    [InlineData("\"version\": 2", "\"version\": 3")]
    [InlineData("\"version\": 2", "\"version\": 0")]
    public void Load_DamagedRun_IsRefused(string part, string damaged)
    {
        ComparisonTests.Of([0.5]).Save(In("run.json"));
        var text = string.Concat(File.ReadAllText(In("run.json")).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(part.Replace(" ", ""), text, StringComparison.Ordinal);
        File.WriteAllText(In("run.json"), text.Replace(part.Replace(" ", ""), damaged, StringComparison.Ordinal));

        Assert.Throws<InvalidDataException>(() => RunFile.Load(In("run.json")));
    }

    private string In(string name) => Path.Combine(_folder, name);
}
