using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Topics.Switching;

/// <summary>What a thread pays for things that need no other thread.</summary>
internal static class PlainCosts
{
    private const int Times = 200_000;

    private static readonly Lock Gate = new();

    private static int _count;

    /// <summary>The seconds that a call of a method takes.</summary>
    public static double OfACall() => Time(() =>
    {
        for (var i = 0; i < Times; i++) Call();
    });

    /// <summary>The seconds that it takes to enter a lock that nobody wants, and to leave it.</summary>
    public static double OfALock() => Time(() =>
    {
        for (var i = 0; i < Times; i++)
        {
            Gate.Enter();
            _count++;
            Gate.Exit();
        }
    });

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Call() => _count++;

    private static double Time(Action loop)
    {
        var start = Stopwatch.GetTimestamp();
        loop();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / Times;
    }
}
