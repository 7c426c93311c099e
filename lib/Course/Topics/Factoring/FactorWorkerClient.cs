using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring;

/// <summary>The place of one worker process; when it dies another takes the place, and does what was left undone.</summary>
internal sealed class FactorWorkerClient(
    int[] numbers, FactoringMethod method, FactorRows.Writer rows, int? crashAfter, CancellationToken stop)
{
    // One being answered and one waiting at the worker, so that it never idles while an answer travels.
    private const int MostUnanswered = 2;

    // A crash may be bad luck. When the work itself kills whoever tries it, a fourth would die too.
    private const int MostDeathsInARow = 3;

    private readonly Queue<IndexRange> _unanswered = [];
    private int _deathsInARow;

    /// <summary>How many numbers have been answered.</summary>
    public int Items { get; private set; }

    /// <summary>How many workers have died.</summary>
    public int Deaths { get; private set; }

    /// <summary>Has the shares done, all of them.</summary>
    /// <exception cref="WorkerDiedException">Three workers died over the same numbers.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Work(IEnumerable<IndexRange> shares)
    {
        using var pieces = shares.SelectMany(share => share.Pieces(FactorMessage.MostNumbers)).GetEnumerator();
        // Asked before a worker is started: one without a share needs no process.
        while (_unanswered.Count > 0 || Take(pieces))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                UseOneWorker(pieces);
            }
            catch (WorkerDiedException)
            {
                // Perhaps by our own hand.
                stop.ThrowIfCancellationRequested();
                Deaths++;
                if (++_deathsInARow == MostDeathsInARow)
                    throw;
            }
        }
    }

    private void UseOneWorker(IEnumerator<IndexRange> pieces)
    {
        using var worker = WorkerProcess.Start(FactorWorker.Arguments(method, Deaths == 0 ? crashAfter : null));
        // A wait for an answer knows no token; but it ends when the worker does.
        using var kill = stop.Register(worker.Kill);
        // What its predecessor left undone, and at least one piece.
        foreach (var piece in _unanswered)
            worker.Send(FactorMessage.Request(numbers, piece));
        while (_unanswered.Count > 0)
        {
            while (_unanswered.Count < MostUnanswered && Take(pieces))
                worker.Send(FactorMessage.Request(numbers, pieces.Current));
            FactorMessage.Keep(worker.Receive(), _unanswered.Peek(), rows);
            Items += _unanswered.Dequeue().Count;
            _deathsInARow = 0;
        }
    }

    private bool Take(IEnumerator<IndexRange> pieces)
    {
        if (!pieces.MoveNext())
            return false;
        _unanswered.Enqueue(pieces.Current);
        return true;
    }
}
