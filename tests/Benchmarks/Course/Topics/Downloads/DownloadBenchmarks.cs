using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Benchmarks.Course.Topics.Downloads;

/// <summary>What overlapping waits buys: ten pictures from a server that takes 100 ms for each.</summary>
public static class DownloadBenchmarks
{
    /// <summary>Prints the time of each way, and how many times as fast as one after the other it was.</summary>
    public static void Run()
    {
        using var site = Pictures.Serve(latency: 100);
        Download[] ways =
        [
            Download.OneByOne, Download.ThreadEach, Download.TaskEach,
            Download.AtMost(2), Download.AtMost(4), Download.AtMost(5), Download.AtMost(10),
        ];
        // The warm-ups open the connections and compile both sides' code.
        var experiment = Experiment.Compare([.. ways.Select(way => way.Variant(site, pictures: 10))]) with { WarmUps = 3, Repeats = 9 };

        var found = experiment.Run();

        foreach (var way in found.Measurements)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{way.Name}: {way.Seconds.Median * 1000:F1} ms (middle half {way.Seconds.LowerQuartile * 1000:F1} to {way.Seconds.UpperQuartile * 1000:F1}, {way.Seconds.Count} runs), {found.SpeedUp(way):F2} times as fast as one after the other"));
        }
        Console.WriteLine(site.Report());
    }
}
