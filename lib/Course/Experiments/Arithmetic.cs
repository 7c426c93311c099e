using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Experiments;

/// <summary>Work for a processor that touches no memory and waits for nobody: so many turns of a bare loop.</summary>
internal static class Arithmetic
{
    private const int TurnsToLook = 200_000, Looks = 9;

    /// <summary>Turns the loop so often; the result has to be used, or a compiler may leave the loop out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Spin(uint state, int turns)
    {
        for (var i = 0; i < turns; i++)
            state = state * 1_664_525 + 1_013_904_223;
        return state;
    }

    /// <summary>How many turns a processor makes in a second, undisturbed: the best of a few looks.</summary>
    public static double TurnsPerSecond()
    {
        var (best, state) = (long.MaxValue, 1u);
        for (var look = 0; look < Looks; look++)
        {
            var start = Stopwatch.GetTimestamp();
            state = Spin(state, TurnsToLook);
            best = Math.Min(best, Stopwatch.GetTimestamp() - start);
        }
        GC.KeepAlive(state);
        return TurnsToLook * (double)Stopwatch.Frequency / best;
    }
}
