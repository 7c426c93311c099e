using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Primitives;
using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>Four flows of instructions, one of which has something long to do. What becomes of the others?</summary>
public static class NeighbourProgress
{
    private const int Flows = 4, ShortPieces = 6, MostEvents = 2_000;

    /// <summary>Runs them on green threads.</summary>
    /// <param name="second">What the second one does; it hands on at each <c>yield return</c>.</param>
    public static NeighbourRun OnGreenThreads(Func<LongWork, IEnumerable<int>> second)
    {
        var all = new Neighbours(second);
        var scheduler = new CooperativeScheduler();
        for (var flow = 0; flow < Flows; flow++)
            scheduler.Spawn(all.Body(flow));
        scheduler.Run();
        return all.Result(FlowKind.GreenThread);
    }

    /// <summary>Runs them on threads, where nobody waits for anybody to hand on.</summary>
    /// <param name="second">What the second one does; a <c>yield return</c> means nothing here.</param>
    public static NeighbourRun OnThreads(Func<LongWork, IEnumerable<int>> second)
    {
        var all = new Neighbours(second);
        using var together = new System.Threading.Barrier(Flows);
        DedicatedThreads.Run(Flows, flow =>
        {
            together.SignalAndWait();
            foreach (var _ in all.Body(flow))
            {
            }
        });
        return all.Result(FlowKind.Thread);
    }

    private sealed class Neighbours
    {
        private readonly Recorder _recorder = new([.. Enumerable.Range(1, Flows).Select(number => FiguresWords.ThreadNumbered.With(number))], MostEvents);
        private readonly LongWork[] _work;
        private readonly Func<LongWork, IEnumerable<int>> _second;
        private int _yields;

        public Neighbours(Func<LongWork, IEnumerable<int>> second)
        {
            ArgumentNullException.ThrowIfNull(second);
            (_second, _work) = (second, [.. _recorder.Lanes.Select(lane => new LongWork(lane))]);
        }

        public IEnumerable<int> Body(int flow) => flow == NeighbourRun.Greedy ? Second() : Short(_work[flow]);

        // What it did says how it behaved, whatever its code looks like.
        public NeighbourRun Result(FlowKind kind) => new(
            kind,
            _work[NeighbourRun.Greedy].HasBlocked ? BlockingBehaviour.Blocks : _yields > 0 ? BlockingBehaviour.Yields : BlockingBehaviour.Computes,
            _recorder.Timeline());

        private IEnumerable<int> Second()
        {
            foreach (var _ in _second(_work[NeighbourRun.Greedy]))
            {
                _yields++;
                yield return 0;
            }
        }

        private static IEnumerable<int> Short(LongWork work)
        {
            for (var piece = 0; piece < ShortPieces; piece++)
            {
                work.Compute();
                yield return 0;
            }
        }
    }
}
