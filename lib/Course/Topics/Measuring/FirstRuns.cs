using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using NotebookCourse.Experiments;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Measuring;

/// <summary>The same work several times from a cold start, each run timed.</summary>
/// <remarks>
/// Cold every time it is asked for: the assembly is loaded once more, apart from itself, and in that copy nothing
/// has been compiled yet.
/// </remarks>
public sealed record FirstRuns(Samples Seconds)
{
    private const int Number = 99_990_001;

    /// <summary>The runs after the first.</summary>
    public Samples Later { get; } = new(Seconds.Skip(1));

    /// <summary>How many times as long as the median of the later ones the first run took.</summary>
    public double TimesAsLong => Seconds[0] / Later.Median;

    /// <summary>Loads a copy of the workload and runs it.</summary>
    /// <param name="runs">How often; 2 to 1,000.</param>
    /// <param name="clock">The clock; the system's if there is none.</param>
    public static FirstRuns Take(int runs = 50, TimeProvider? clock = null)
    {
        Require.InRange(runs, 2, 1_000);
        clock ??= TimeProvider.System;
        var copy = new Copy();
        try
        {
            var work = copy.FindWork();
            return new(new Samples(Enumerable.Range(0, runs).Select(_ => Time(work, clock)).ToArray()));
        }
        finally
        {
            copy.Unload();
        }
    }

    // Called in the copy, through the copy's own type.
    internal static int Work() => PrimeFactors.Sequential([Number]).Run(CancellationToken.None).Count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Time(Func<int> work, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        work();
        return clock.GetElapsedTime(start).TotalSeconds;
    }

    private sealed class Copy() : AssemblyLoadContext("first runs", isCollectible: true)
    {
        public Func<int> FindWork() => LoadFromAssemblyPath(CourseProgram.Path)
            .GetType(typeof(FirstRuns).FullName!, throwOnError: true)!
            .GetMethod(nameof(Work), BindingFlags.NonPublic | BindingFlags.Static)!
            .CreateDelegate<Func<int>>();
    }
}
