using NotebookCourse.Experiments;
using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>What a flow of instructions can do that takes time; each is written down.</summary>
public sealed class LongWork
{
    // About a millisecond on most machines.
    private const int Turns = 1_000_000;

    private readonly Lane _lane;

    internal LongWork(Lane lane) => _lane = lane;

    /// <summary>Whether it has blocked.</summary>
    internal bool HasBlocked { get; private set; }

    /// <summary>Computes for about a millisecond.</summary>
    public void Compute()
    {
        _lane.Enter(Activity.Running);
        Arithmetic.Spin(1, Turns);
        _lane.Leave();
    }

    /// <summary>Blocks the thread that calls, as a read from a disk does.</summary>
    /// <param name="milliseconds">For how long; 1 to 1,000.</param>
    public void Block(int milliseconds)
    {
        Require.InRange(milliseconds, 1, 1_000);
        HasBlocked = true;
        _lane.Enter(Activity.Waiting);
        Thread.Sleep(milliseconds);
        _lane.Leave();
    }
}
