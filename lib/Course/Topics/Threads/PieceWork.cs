using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Primitives;
using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>Several flows of instructions, each with a few pieces of work, and nothing that says who comes when.</summary>
public static class PieceWork
{
    // Some tenths of a millisecond: far less than a scheduler's time slice, far more than asking for the time.
    private const int Turns = 200_000;

    /// <summary>Runs them on threads that begin together.</summary>
    /// <param name="threads">How many; 1 to 32.</param>
    /// <param name="pieces">How many pieces each has; 1 to 20.</param>
    public static PieceRun OnThreads(int threads, int pieces)
    {
        var log = new WorkLog(threads, pieces);
        using var together = new System.Threading.Barrier(threads);
        DedicatedThreads.Run(threads, thread =>
        {
            together.SignalAndWait();
            for (var piece = 0; piece < pieces; piece++)
                log.Do(thread);
        });
        return log.Result();
    }

    /// <summary>Runs them on green threads, which hand on after each piece.</summary>
    /// <param name="threads">How many; 1 to 32.</param>
    /// <param name="pieces">How many pieces each has; 1 to 20.</param>
    public static PieceRun OnGreenThreads(int threads, int pieces)
    {
        var log = new WorkLog(threads, pieces);
        var scheduler = new CooperativeScheduler();
        for (var thread = 0; thread < threads; thread++)
            scheduler.Spawn(Body(thread));
        scheduler.Run();
        return log.Result();

        IEnumerable<int> Body(int thread)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                log.Do(thread);
                yield return 0;
            }
        }
    }

    /// <summary>Runs the same again and again, and counts in how many orders the pieces were done.</summary>
    /// <param name="run">What to run.</param>
    /// <param name="times">How often; 1 to 10,000.</param>
    /// <param name="sets">How many times over all of that, since one set does not say how much the number of orders differs; 1 to 20.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static OrderCount Orders(Func<PieceRun> run, int times, int sets = 3)
    {
        ArgumentNullException.ThrowIfNull(run);
        Require.InRange(times, 1, 10_000);
        Require.InRange(sets, 1, 20);
        List<OrderCount> all = [.. Enumerable.Range(0, sets).Select(_ => OrdersOfOneSet(run, times)).OrderBy(set => set.Distinct)];
        return all[sets / 2] with { EachSet = [.. all.Select(set => set.Distinct)] };
    }

    private static OrderCount OrdersOfOneSet(Func<PieceRun> run, int times)
    {
        var stop = HostContext.StopToken;
        var counts = new Dictionary<string, int>();
        for (var time = 0; time < times; time++)
        {
            stop.ThrowIfCancellationRequested();
            var order = run().OrderInWords;
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }
        return new(times, counts);
    }

    private sealed class WorkLog
    {
        private readonly Recorder _recorder;
        private readonly int[] _order;
        private int _done;
        private uint _kept;

        public WorkLog(int threads, int pieces)
        {
            Require.InRange(threads, 1, 32);
            Require.InRange(pieces, 1, 20);
            _recorder = new([.. Enumerable.Range(1, threads).Select(number => FiguresWords.ThreadNumbered.With(number))], eventsPerWorker: 2 * pieces);
            _order = new int[threads * pieces];
        }

        public void Do(int thread)
        {
            var lane = _recorder.Lanes[thread];
            lane.Enter(Activity.Running);
            // Kept, so that the work cannot be left out.
            Interlocked.Add(ref _kept, Arithmetic.Spin((uint)thread, Turns));
            lane.Leave();
            // "_done++" would now and then give one place to two pieces.
            _order[Interlocked.Increment(ref _done) - 1] = thread + 1;
        }

        // All threads have been joined, so every place is filled, and seen here.
        public PieceRun Result() => new(_recorder.Timeline(), _order);
    }
}
