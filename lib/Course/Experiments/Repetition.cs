using System.Diagnostics;

namespace NotebookCourse.Experiments;

/// <summary>How often a piece of work is done in one run, so that the run takes much longer than starting its threads.</summary>
/// <remarks>
/// The time of a run is divided by the number, and so is that of one piece. Without it a curve of half a millisecond of work
/// shows how long threads take to start, and nothing of the work.
/// </remarks>
internal sealed class Repetition
{
    // Starting a thread takes some hundred microseconds at worst.
    private const double Enough = 0.02, Surely = 5;

    // More, and a piece of work is so short that no clock and no int could count it.
    private const int Most = 1 << 14;

    /// <summary>So many times in each run.</summary>
    public int Times { get; private set; } = 1;

    /// <summary>Doubles the number until a run takes long enough.</summary>
    /// <param name="run">Does the work so many times.</param>
    /// <param name="stop">Ends it between two runs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Calibrate(Action<int> run, CancellationToken stop)
    {
        for (Times = 1; Times < Most && IsShort(run); Times *= 2)
            stop.ThrowIfCancellationRequested();
    }

    // The shorter of two, as one of them may have been held up by others; but nobody is held up by so much.
    private bool IsShort(Action<int> run)
    {
        var enough = UsualTime.Seconds(Enough);
        return Seconds(run) is var first && first < Surely * enough && Math.Min(first, Seconds(run)) < enough;
    }

    private double Seconds(Action<int> run)
    {
        var start = Stopwatch.GetTimestamp();
        run(Times);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
