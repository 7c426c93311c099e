using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Primitives;
using NotebookCourse.Recording;

namespace NotebookCourse.Topics.Threads;

/// <summary>Four flows of instructions, one of which has something long to do. What becomes of the others?</summary>
public static class NeighbourProgress
{
    private const int Flows = 4, ShortPieces = 6, LongPieces = 40;

    // About a millisecond on most machines.
    private const int Turns = 1_000_000;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(60);

    /// <summary>Runs them on green threads.</summary>
    /// <param name="behaviour">How the second one goes about what is long.</param>
    public static NeighbourRun OnGreenThreads(BlockingBehaviour behaviour)
    {
        var recorder = NewRecorder();
        var scheduler = new CooperativeScheduler();
        for (var flow = 0; flow < Flows; flow++)
            scheduler.Spawn(Body(recorder.Lanes[flow], flow, behaviour));
        scheduler.Run();
        return new(FlowKind.GreenThread, behaviour, recorder.Timeline());
    }

    /// <summary>Runs them on threads, where nobody waits for anybody to hand on.</summary>
    /// <param name="behaviour">How the second one goes about what is long.</param>
    public static NeighbourRun OnThreads(BlockingBehaviour behaviour)
    {
        var recorder = NewRecorder();
        using var together = new System.Threading.Barrier(Flows);
        DedicatedThreads.Run(Flows, flow =>
        {
            together.SignalAndWait();
            foreach (var _ in Body(recorder.Lanes[flow], flow, behaviour))
            {
            }
        });
        return new(FlowKind.Thread, behaviour, recorder.Timeline());
    }

    private static Recorder NewRecorder() => new([.. Enumerable.Range(1, Flows).Select(number => FiguresWords.ThreadNumbered.With(number))], eventsPerWorker: 2 * LongPieces);

    private static IEnumerable<int> Body(Lane lane, int flow, BlockingBehaviour behaviour)
    {
        if (flow == NeighbourRun.Greedy && behaviour != BlockingBehaviour.Yields)
        {
            AtOnce(lane, behaviour);
            yield break;
        }
        for (var piece = 0; piece < (flow == NeighbourRun.Greedy ? LongPieces : ShortPieces); piece++)
        {
            Compute(lane, Turns);
            yield return 0;
        }
    }

    private static void AtOnce(Lane lane, BlockingBehaviour behaviour)
    {
        if (behaviour == BlockingBehaviour.Computes)
        {
            Compute(lane, LongPieces * Turns);
            return;
        }
        lane.Enter(Activity.Waiting);
        Thread.Sleep(Wait);
        lane.Leave();
    }

    private static void Compute(Lane lane, int turns)
    {
        lane.Enter(Activity.Running);
        Arithmetic.Spin((uint)turns, turns);
        lane.Leave();
    }
}
