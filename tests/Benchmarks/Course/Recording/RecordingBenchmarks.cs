using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Recording;

namespace NotebookCourse.Benchmarks.Course.Recording;

/// <summary>What it costs to record an event.</summary>
public static class RecordingBenchmarks
{
    private const int Events = 500_000, Rounds = 25;

    /// <summary>Prints the time of an event, that of merely asking for the time, and what recording allocates.</summary>
    public static void Run()
    {
        Print("asking for the time", Repeat(() => Ask(Events)));
        var recorder = new Recorder(workers: 1, eventsPerWorker: Recorder.MostEvents);
        Print("an event (at most 50)", Repeat(() => Record(recorder.Lanes[0], Events)));
        var full = new Recorder(workers: 1, eventsPerWorker: 1);
        Print("an event in a full lane", Repeat(() => Record(full.Lanes[0], Events)));
        Print("an event, while another worker records beside it", RepeatBesideAnother());

        var before = GC.GetAllocatedBytesForCurrentThread();
        Record(new Recorder(workers: 1, eventsPerWorker: 1).Lanes[0], 0);
        var ofTheRecorder = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        Record(recorder.Lanes[0], Events);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"allocated by {Events} events: {GC.GetAllocatedBytesForCurrentThread() - before} bytes (a recorder for one event: {ofTheRecorder} bytes)"));
    }

    private static void Record(Lane lane, int events)
    {
        for (var i = 0; i < events; i++)
            lane.Enter(Activity.Running);
    }

    private static void Ask(int times)
    {
        for (var i = 0; i < times; i++)
            TimeProvider.System.GetTimestamp();
    }

    // Processor time: what an event costs, however busy the machine is with other things.
    private static double[] Repeat(Action action)
    {
        // Compiled and optimised before it counts.
        for (var i = 0; i < 4; i++)
            action();
        return [.. Enumerable.Range(0, Rounds).Select(_ => ProcessorTime.Seconds(action) / Events * 1e9)];
    }

    private static double[] RepeatBesideAnother()
    {
        var recorder = new Recorder(workers: 2, eventsPerWorker: Recorder.MostEvents);
        var samples = new double[2][];
        DedicatedThreads.Run(2, worker => samples[worker] =
            [.. Enumerable.Range(0, Rounds).Select(_ => ProcessorTime.Seconds(() => Record(recorder.Lanes[worker], Events)) / Events * 1e9)]);
        return samples[0];
    }

    private static void Print(string what, double[] nanoseconds)
    {
        var samples = new Samples(nanoseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {samples.Median:F1} ns (middle half {samples.LowerQuartile:F1} to {samples.UpperQuartile:F1}, {samples.Count} runs of {Events})"));
    }
}
