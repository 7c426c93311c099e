using System.Diagnostics;
using System.Globalization;
using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using System.Runtime.InteropServices;
using NotebookCourse.Benchmarks.Course.Interleaving;
using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Benchmarks.Course.Topics.Streams;

/// <summary>A day of 2,000 racks through the alarms, and the same pipeline in RxPY beside it on a slice of the day.</summary>
public static class StreamBenchmarks
{
    private const int Racks = 2_000, DaysTaken = 5, SliceRounds = 9, SliceMoments = 60;

    // Low, so that a slice has alarms that both sides can be compared by.
    private static readonly AlarmRule SliceRule = new(29.6, 0.3, 2);

    /// <summary>Prints both. Takes a minute at most.</summary>
    public static void Run()
    {
        DataCentreDay? day = null;
        var seconds = Turns.Take(DaysTaken, () => ProcessorTime.Seconds(() => day = DataCentreDay.Simulate(Racks)))[0];
        TextTable.Print(
            string.Create(CultureInfo.InvariantCulture, $"A day of {Racks:N0} racks, physics and noise included: median of {DaysTaken} days, processor time of one thread"),
            [
                ["readings", "seconds", "middle half", "million/s", "bytes a reading", "alarms"],
                [$"{day!.Readings:N0}", F(seconds.Median, "F2"), $"{F(seconds.LowerQuartile, "F2")} to {F(seconds.UpperQuartile, "F2")}", F(1e-6 * day.Readings / seconds.Median, "F0"), F((double)day.Bytes / day.Readings, "F3"), F(day.Episodes.Count, "F0")],
            ]);
        BesideThePeer();
    }

    private static void BesideThePeer()
    {
        var slice = Slice();
        if (Alarms(slice).Count == 0) throw new InvalidOperationException("The slice has no alarms to compare by.");
        var readings = slice.Sum(moment => (long)moment.Celsius.Length);
        var alarms = new List<string>();
        var ours = Turns.Take(SliceRounds, () => ProcessorTime.Seconds(() => alarms = Alarms(slice)))[0].Median;
        List<string[]> rows = [["", "million readings/s", "times as fast as RxPY"], ["C#, a moment at a time", F(1e-6 * readings / ours, "F0"), ""]];
        foreach (var travel in (string[])["single", "batch"])
        {
            if (InPython(slice, travel) is not { } peer) return;
            if (!peer.Alarms.SequenceEqual(alarms)) throw new InvalidOperationException($"RxPY raised other alarms: {string.Join(' ', peer.Alarms)} and not {string.Join(' ', alarms)}.");
            rows.Add([travel == "single" ? "RxPY, a reading at a time" : "RxPY, a moment at a time", F(1e-6 * readings / peer.Seconds, "F3"), F(peer.Seconds / ours, "F0")]);
        }
        TextTable.Print(string.Create(CultureInfo.InvariantCulture, $"The alarm pipeline alone on {readings:N0} readings that lie in memory; both raise the same {alarms.Count} alarms"), rows);
    }

    private static List<HallSnapshot> Slice()
    {
        var (hall, clock, slice) = (new Hall(Racks, 0.5, 1), new HistoricalScheduler(DateTimeOffset.UnixEpoch), new List<HallSnapshot>());
        using var subscription = hall.Readings(clock).Subscribe(moment => slice.Add(moment.Copy()));
        clock.AdvanceTo(clock.Now + TimeSpan.FromSeconds(Hall.Period * SliceMoments));
        return slice;
    }

    private static List<string> Alarms(List<HallSnapshot> slice)
    {
        var zones = Racks / Hall.RacksOfAZone;
        var said = new List<string>();
        using var source = new Subject<HallSnapshot>();
        using var subscription = source.HottestOfEachZone(zones).Alarms(zones, SliceRule).Subscribe(alarm =>
            said.Add($"{(int)alarm.Time.TotalSeconds / Hall.Period - 1}:{alarm.Zone}:{(alarm.IsRaised ? 1 : 0)}"));
        foreach (var moment in slice) source.OnNext(moment);
        return said;
    }

    // Debian's package of RxPY belongs to Debian's Python, whatever else is on the path.
    private static (double Seconds, string[] Alarms)? InPython(List<HallSnapshot> slice, string travel)
    {
        string[] arguments =
        [
            Tools.Beside("rx_alarms.py"), $"{Racks / Hall.RacksOfAZone}", $"{Hall.RacksOfAZone}", $"{Hall.ThermometersOfARack}", $"{slice.Count}",
            F(SliceRule.Threshold, "R"), F(SliceRule.Hysteresis, "R"), $"{SliceRule.Debounce}", travel,
        ];
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        using var process = Tools.TryStart(new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true });
        if (process is null) return null;
        try
        {
            foreach (var moment in slice) process.StandardInput.BaseStream.Write(MemoryMarshal.AsBytes(moment.Celsius.Span));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it had read all, and has said why on its standard error.
        }
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        if (process.ExitCode == 0)
            return (double.Parse(lines[0], CultureInfo.InvariantCulture), lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Console.WriteLine("Left out: RxPY, which Debian calls python3-rx.");
        return null;
    }

    private static string F(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
