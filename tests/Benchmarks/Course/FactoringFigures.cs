using NotebookCourse.Workloads.Factoring;
using NotebookCourse.Workloads.Workers;

namespace NotebookCourse.Benchmarks.Course;
public static class FactoringFigures
{
    public static void Run()
    {
        var numbers = PrimeFactors.Numbers(1_000_000);
        for (var i = 0; i < 8; i++)
        {
            Time(PrimeFactors.Fast(numbers));
            Time(PrimeFactors.Fast(numbers).OverThreads(2));
            Time(PrimeFactors.Fast(numbers).OverThreads(2, Sharing.Chunks(1000)));
            Time(PrimeFactors.Fast(numbers).OverParallelFor(2));
            Time(PrimeFactors.Fast(numbers).OverPlinq(2));
            Time(PrimeFactors.Fast(numbers).OverProcesses(2));
        }
        Time(PrimeFactors.ByPrimes(numbers));
        Time(PrimeFactors.ByTrialDivision(numbers));
        Time(PrimeFactors.ByTrialDivision(numbers).OverProcesses(2, crashAfter: 100_000));
    }
    static void Time(FactoringVariant v)
    {
        GC.Collect();
        var s = TimeProvider.System.GetTimestamp();
        var r = v.Run(default);
        var t = TimeProvider.System.GetElapsedTime(s).TotalMilliseconds;
        r.Verify();
        Console.WriteLine($"{v.Name}: {t:F1} ms  {string.Join("; ", r.Loads)}");
    }
}
