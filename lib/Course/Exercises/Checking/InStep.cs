using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Lets no thread take a step before all others have come to as many.</summary>
/// <remarks>
/// Two that look and then act have both looked before either acts. Who does not come in time, as it waits for one
/// that waits here, is waited for no more in this run.
/// </remarks>
internal sealed class InStep(int threads) : IDisturbance
{
    // Longer than a busy machine keeps a thread from running, mostly.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    // Polite ones in step would give way to each other for ever, and no scheduler keeps them in step.
    private const int MostSteps = 64;

    private readonly int[] _steps = new int[threads];
    private volatile bool _isOver;

    /// <inheritdoc/>
    public void Step(int thread)
    {
        var mine = Interlocked.Increment(ref _steps[thread]);
        if (mine > MostSteps) _isOver = true;
        var (began, waiting) = (Stopwatch.GetTimestamp(), default(SpinWait));
        while (!_isOver && !HaveAllCome(mine))
        {
            waiting.SpinOnce(sleep1Threshold: -1);
            if (Stopwatch.GetElapsedTime(began) > Patience) _isOver = true;
        }
    }

    /// <inheritdoc/>
    public void End(int thread) => Volatile.Write(ref _steps[thread], int.MaxValue);

    private bool HaveAllCome(int steps)
    {
        for (var thread = 0; thread < _steps.Length; thread++)
        {
            if (Volatile.Read(ref _steps[thread]) < steps) return false;
        }
        return true;
    }
}
