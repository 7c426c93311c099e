using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>Work in equal pieces, and a record of who did which piece when.</summary>
/// <remarks>Threads with different numbers may do pieces at the same time.</remarks>
public sealed class PieceLog
{
    // Some tenths of a millisecond: far less than a scheduler's time slice, far more than asking for the time.
    private const int Turns = 200_000;

    private readonly Recorder _recorder;
    private readonly int[] _order;
    private int _done;
    private uint _kept;

    /// <summary>A record for a few threads, each with the same number of pieces.</summary>
    /// <param name="threads">How many; 1 to 32.</param>
    /// <param name="pieces">How many pieces each will do; 1 to 20.</param>
    public PieceLog(int threads, int pieces)
    {
        Require.InRange(threads, 1, 32);
        Require.InRange(pieces, 1, 20);
        _recorder = new([.. Enumerable.Range(1, threads).Select(number => FiguresWords.ThreadNumbered.With(number))], eventsPerWorker: 2 * pieces);
        _order = new int[threads * pieces];
    }

    /// <summary>Does a piece, and writes down who did it.</summary>
    /// <param name="thread">The number of the thread, from 0.</param>
    /// <exception cref="InvalidOperationException">All pieces have been done.</exception>
    public void Do(int thread)
    {
        var lane = _recorder.Lanes[thread];
        lane.Enter(Activity.Running);
        // Kept, so that the work cannot be left out.
        Interlocked.Add(ref _kept, Arithmetic.Spin((uint)thread, Turns));
        lane.Leave();
        // "_done++" would now and then give one place to two pieces.
        var place = Interlocked.Increment(ref _done) - 1;
        if (place >= _order.Length) throw new InvalidOperationException(ThreadsWords.PiecesDone.With(_order.Length));
        _order[place] = thread + 1;
    }

    /// <summary>Who did what when, as far as it has come. Of threads that have been joined, all is in it.</summary>
    public PieceRun Result() => new(_recorder.Timeline(), _order[..Math.Min(_done, _order.Length)]);
}
