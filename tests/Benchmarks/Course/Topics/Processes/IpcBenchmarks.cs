using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Benchmarks.Course.Interleaving;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Processes;

namespace NotebookCourse.Benchmarks.Course.Topics.Processes;

/// <summary>What the transports between processes cost against the same loops in C over the same kernel objects.</summary>
public static class IpcBenchmarks
{
    private const int Rounds = 25, BytesOfARun = 48 * 1024 * 1024;
    private const double Wanted = 0.8;

    private static readonly int[] Sizes = [64 * 1024, 16 * 1024 * 1024];

    /// <summary>Prints all of it. Takes about a minute; each of ours takes turns with its rival, so that both see the same machine.</summary>
    public static void Run()
    {
        if (Tools.Compile("echo.c") is not { } program)
            return;
        var rows = new List<string[]> { new[] { "transport, message", "ours, µs", "C, µs", "C / ours", "95 %", $"at least {Wanted}" } };
        foreach (var (transport, argument) in new[] { (Transport.AnonymousPipe, "pipe"), (Transport.SharedMemory, "memory") })
        {
            using var ours = new Echo(transport, CancellationToken.None);
            using var theirs = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            rows.AddRange(Sizes.Select(size => Row($"{transport}, {size / 1024} KiB", ours, theirs, size)));
            // The end of its input is the end of the program.
            theirs.StandardInput.Close();
            theirs.WaitForExit();
        }
        TextTable.Print("A message to another process and back", rows);
    }

    private static string[] Row(string name, Echo ours, Process theirs, int size)
    {
        var times = BytesOfARun / size;
        var (message, answer) = (PageBuffer.Of(size), PageBuffer.Of(size));
        message.Span.Fill(7);
        var taken = Turns.Take(Rounds, () => Ours(ours, message.Span, answer.Span, times), () => InC(theirs, size, times));
        var ratio = taken[1].Median / taken[0].Median;
        var interval = Bootstrap.OfRatioOfMedians(taken[1], taken[0]);
        return
        [
            name,
            Text(taken[0].Median * 1e6, "F1"),
            Text(taken[1].Median * 1e6, "F1"),
            Text(ratio, "F2"),
            $"{Text(interval.Low, "F2")} to {Text(interval.High, "F2")}",
            ratio >= Wanted ? "yes" : "no",
        ];
    }

    // Seconds a message.
    private static double Ours(Echo echo, Span<byte> message, Span<byte> answer, int times)
    {
        answer.Clear();
        var start = TimeProvider.System.GetTimestamp();
        var right = echo.Exchange(message, answer, times);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        return right && answer.SequenceEqual(message) ? elapsed.TotalSeconds / times : throw new InvalidOperationException("A message came back changed.");
    }

    private static double InC(Process program, int size, int times)
    {
        program.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} {times}"));
        program.StandardInput.Flush();
        var line = program.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The program in C has ended.");
        return long.Parse(line, CultureInfo.InvariantCulture) / 1e9 / times;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
