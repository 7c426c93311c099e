using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Messages;

public sealed class RunMessageTests : IDisposable
{
    private const string Old = """
        {
          "version": 1,
          "run": {
            "question": "How does it change?",
            "measurements": [
              { "name": "spin, threads: 1", "seconds": [4, 5], "workers": 1 },
              { "name": "spin, threads: 2", "seconds": [2, 3], "workers": 2 }
            ],
            "machine": {
              "processors": 2, "processor": { "name": "Some processor", "online": 2, "megahertz": null }, "memoryBytes": 1, "operatingSystem": "", "architecture": "",
              "runtime": "", "serverCollector": false, "debuggerAttached": false, "clockTickSeconds": 1E-09, "capacity": null
            },
            "taken": "2026-01-01T12:00:00+00:00",
            "capacities": []
          },
          "axis": "threads",
          "curves": [ { "name": "spin", "points": [ { "value": 1, "variant": "spin, threads: 1" }, { "value": 2, "variant": "spin, threads: 2" } ] } ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("messages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Save_ARun_IsWhatHostsRead()
    {
        (ComparisonTests.Named(("4 threads", [3, 1, 2]), ("8 threads", [8, 6])) with { Id = "fastest" }).Save(In("run.json"));

        var read = RunMessage.Parse(File.ReadAllText(In("run.json")));

        Assert.Equal((2, "fastest"), (read.Version, read.Experiment));
        Assert.Equal([("4 threads", 2), ("8 threads", 7)], read.Variants);
    }

    [Fact]
    public void Open_RunOfTheFirstVersion_IsReadByBothSides()
    {
        File.WriteAllText(In("old.json"), Old);

        Assert.Equal(["spin, threads: 1", "spin, threads: 2"], RunFile.Open(In("old.json")).Run.Measurements.Select(each => each.Name));
        Assert.Equal([("spin, threads: 1", 4.5), ("spin, threads: 2", 2.5)], RunMessage.Parse(Old).Variants);
    }

    [Fact]
    public void ComparedWith_RunOfTheFirstVersion_FindsItsVariantsByTheirNames()
    {
        File.WriteAllText(In("old.json"), Old);
        var sweep = Sweep(DateTimeOffset.Parse("2026-02-01", System.Globalization.CultureInfo.InvariantCulture), "spin", "threads");

        var chart = sweep.ComparedWith(RunFile.Open(In("old.json"))).Chart();

        Assert.IsType<LineChart>(chart);
        Assert.DoesNotContain("Only", chart.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void ComparedWith_TheSameInAnotherLanguage_IsTheSame()
    {
        var english = Sweep(DateTimeOffset.UnixEpoch, "spin", "threads");
        var french = Sweep(DateTimeOffset.UnixEpoch.AddDays(1), "attente active", "fils");

        var chart = Assert.IsType<LineChart>(english.ComparedWith(french).Chart());

        Assert.Contains("Measured in both runs: 2.", chart.Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("Only", chart.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void ComparedWith_OtherVariantsNamedAlike_IsNotTheSame()
    {
        KeptRun Run(string id) => new(ComparisonTests.Named(("fast", [1])) is var run ? run with { Measurements = [run.Measurements[0] with { Id = id }] } : null!, null);

        Assert.Throws<ArgumentException>(() => Run("one").ComparedWith(Run("other")));
    }

    // A sweep whose texts are those of a language and whose ids are not.
    private static KeptRun Sweep(DateTimeOffset taken, string way, string axis)
    {
        var run = ComparisonTests.Named(($"{way}, {axis}: 1", [4, 5]), ($"{way}, {axis}: 2", [2, 3])) with { Taken = taken };
        run = run with { Measurements = [.. run.Measurements.Select((each, place) => each with { Id = $"spin @ {place + 1}" })] };
        return new(run, new(axis, [new(way, [new(1, "spin @ 1"), new(2, "spin @ 2")])], run));
    }

    private string In(string name) => Path.Combine(_folder, name);
}
