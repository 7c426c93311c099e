using System.Globalization;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Benchmarks.Course.Topics.Factoring;

/// <summary>What factoring costs: against C, against Python, per number and core, and over workers.</summary>
public static class FactoringBenchmarks
{
    private const int Many = 1_000_000, Few = 20_000, Workers = 2;

    private delegate void NaiveFactor(int[] numbers, int count, int[] factors, byte[] counts);

    /// <summary>Prints all of it. Takes some four minutes.</summary>
    public static void Run()
    {
        AgainstC();
        var nanoseconds = Fastest();
        AgainstPython(nanoseconds);
        OverWorkers();
    }

    private static void AgainstC()
    {
        if (Tools.FunctionInC<NaiveFactor>("naive_factor.c", "naive_factor") is not { } inC)
            return;
        var numbers = PrimeFactors.Numbers(Few);
        var factors = new int[Few * TrialDivision.MostFactors];
        var counts = new byte[Few];
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = -2; round < 15; round++)
        {
            var mine = ProcessorTime.Seconds(() => PrimeFactors.Sequential(numbers).Run(CancellationToken.None));
            var its = ProcessorTime.Seconds(() => inC(numbers, Few, factors, counts));
            if (round < 0)
                continue;
            ours.Add(mine);
            theirs.Add(its);
        }
        Print("naive C#, ns per number", ours, 1e9 / Few);
        Print("the same loop in C (gcc -O3), ns per number", theirs, 1e9 / Few);
        Say($"C# / C (at most 1.2): {new Samples(ours).Median / new Samples(theirs).Median:F3}");
    }

    private static double Fastest()
    {
        var numbers = PrimeFactors.Numbers(Many);
        var variant = PrimeFactors.Fast(numbers);
        var times = Enumerable.Range(0, 17)
            .Select(_ => ProcessorTime.Seconds(() => variant.Run(CancellationToken.None)))
            .Skip(2)
            .ToArray();
        Print($"{variant.Name}, ns per number and core (at most 80)", times, 1e9 / Many);
        return new Samples(times).Median * 1e9 / Many;
    }

    private static void AgainstPython(double fastest)
    {
        using var python = Tools.TryStart(new("python3", [Tools.Beside("deck_factor.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true });
        if (python is null)
            return;
        foreach (var number in PrimeFactors.Numbers(10_000))
            python.StandardInput.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        python.StandardInput.Close();
        var seconds = double.Parse(python.StandardOutput.ReadToEnd().Split(' ')[0], CultureInfo.InvariantCulture);
        var nanoseconds = seconds * 1e9 / 10_000;
        Say($"the deck's program on CPython, ns per number: {nanoseconds:F0}, times the fastest (at least 1000): {nanoseconds / fastest:F0}");
    }

    private static void OverWorkers()
    {
        foreach (var alone in new[] { PrimeFactors.ByTrialDivision(PrimeFactors.Numbers(Many)), PrimeFactors.Fast(PrimeFactors.Numbers(Many)) })
        {
            OverWorkers(
                alone,
                alone.OverThreads(Workers),
                alone.OverThreads(Workers, Partitioning.Cyclic),
                alone.OverThreads(Workers, Partitioning.Dynamic(512)),
                alone.OverParallelFor(Workers),
                alone.OverPlinq(Workers),
                alone.OverProcesses(Workers));
        }
        // Seconds of work for each, beside which starting a process is little.
        var hard = PrimeFactors.ByTrialDivision([.. Enumerable.Repeat(int.MaxValue, 60_000)]) with { Name = "the hardest numbers" };
        OverWorkers(hard, hard.OverProcesses(Workers) with { Name = "the hardest numbers, processes" });
    }

    /// <summary>
    /// Each round times one thread, then each way between two measurements of what two threads can be here and now.
    /// </summary>
    private static void OverWorkers(FactoringVariant alone, params FactoringVariant[] ways)
    {
        var shares = ways.ToDictionary(way => way.Name, _ => new List<double>());
        for (var round = -1; round < 7; round++)
        {
            var one = WallSeconds(() => alone.Run(CancellationToken.None));
            foreach (var way in ways)
            {
                var before = Capacity(Workers);
                var several = WallSeconds(() => way.Run(CancellationToken.None));
                var capacity = (before + Capacity(Workers)) / 2;
                if (round >= 0)
                    shares[way.Name].Add(one / several / capacity);
            }
        }
        foreach (var (name, share) in shares)
            Print($"{name}, % of the machine's capacity (at least 95)", share, 100);
    }

    /// <summary>How many times as fast as one thread several are at this moment, with nothing but arithmetic.</summary>
    private static double Capacity(int threads) =>
        threads * WallSeconds(() => DedicatedThreads.Run(1, Spin)) / WallSeconds(() => DedicatedThreads.Run(threads, Spin));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spin(int seed)
    {
        var state = (uint)seed;
        for (var i = 0; i < 100_000_000; i++)
            state = state * 1_664_525 + 1_013_904_223;
        // Used, so that the loop is not left out.
        if (state == 0)
            Say($"{state}");
    }

    private static double WallSeconds(Action action)
    {
        GC.Collect();
        var start = TimeProvider.System.GetTimestamp();
        action();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static void Print(string what, IReadOnlyList<double> values, double scale)
    {
        var samples = new Samples(values.Select(value => value * scale));
        Say($"{what}: {samples.Median:F1} (middle half {samples.LowerQuartile:F1} to {samples.UpperQuartile:F1}, {samples.Count} runs)");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
