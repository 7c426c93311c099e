using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Switching;

/// <summary>A job that computes for a while and then waits for a while, in the hands of a thread.</summary>
public sealed class MixedJob
{
    private readonly int _turns;
    private readonly long _start;
    private uint _state = 1;

    internal MixedJob(int turns, int wait, long start) => (_turns, Wait, _start) = (turns, wait, start);

    /// <summary>How long the answer takes, in milliseconds: 0 if there is nothing to wait for.</summary>
    public int Wait { get; }

    /// <summary>When it had computed, in seconds after the threads were let go; 0 before.</summary>
    internal double Asked { get; private set; }

    /// <summary>Computes for its share of the time.</summary>
    public void Compute()
    {
        _state = Arithmetic.Spin(_state, _turns);
        Asked = Stopwatch.GetElapsedTime(_start).TotalSeconds;
    }
}
