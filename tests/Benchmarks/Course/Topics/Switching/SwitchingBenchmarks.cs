using System.Globalization;
using NotebookCourse.Benchmarks.Course.Interleaving;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Switching;

namespace NotebookCourse.Benchmarks.Course.Topics.Switching;

/// <summary>What a handover between two threads costs, beside the same ping-pong in C.</summary>
public static class SwitchingBenchmarks
{
    private const int Handovers = 20_000, RoundsTaken = 21;

    private delegate double PingPongInC(int trips, int first, int second);

    /// <summary>Prints it for each place where the two threads can be kept. Takes a minute at most.</summary>
    public static void Run()
    {
        if (Tools.FunctionInC<PingPongInC>("ping_pong.c", "ping_pong", "-pthread") is not { } inC) return;
        List<string[]> rows = [["ns per handover", "C#", "middle half", "C", "middle half", "C# / C"]];
        foreach (var placing in PingPong.Possible)
        {
            var (first, second) = placing switch
            {
                Placing.OneProcessor => (Pinning.Allowed[^1], Pinning.Allowed[^1]),
                Placing.TwoProcessors => (Pinning.Allowed[^1], Pinning.Allowed[^2]),
                _ => (-1, -1),
            };
            var taken = Turns.Take(
                RoundsTaken,
                () => 1e9 * PingPong.Play(Handovers, placing).Seconds / Handovers,
                () => 1e9 * Checked(inC(Handovers / 2, first, second)) / Handovers);
            rows.Add([NameOf(placing), .. Show(taken[0]), .. Show(taken[1]), string.Create(CultureInfo.InvariantCulture, $"{taken[0].Median / taken[1].Median:F2}")]);
        }
        TextTable.Print(string.Create(CultureInfo.InvariantCulture, $"A byte through a pipe to a thread that waits for it: median of {RoundsTaken} rounds of {Handovers:N0} handovers, in turns"), rows);
    }

    private static double Checked(double seconds) => seconds > 0 ? seconds : throw new InvalidOperationException("The ping-pong in C has failed.");

    private static IEnumerable<string> Show(Samples samples) =>
    [
        samples.Median.ToString("N0", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{samples.LowerQuartile:N0} to {samples.UpperQuartile:N0}"),
    ];

    private static string NameOf(Placing placing) => placing switch
    {
        Placing.OneProcessor => "both on one processor",
        Placing.TwoProcessors => "a processor for each",
        _ => "wherever the system likes",
    };
}
