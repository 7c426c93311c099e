using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's code on real threads for a moment, where what stands between two steps is open to the others, too.</summary>
/// <remarks>
/// In some batches of runs the threads take their steps together, so that all have looked before one of them acts. In others they
/// begin together and are left to themselves: a race of a few nanoseconds shows now and then, if there are two processors. In the rest
/// chance lets some sleep at some of their steps, so that others do whole calls meanwhile. The first and the last show on
/// one processor, too. What shows is wrong; what does not show is not proved.
/// </remarks>
internal static class RealThreads
{
    private const int Alone = 32, Disturbed = 8;

    // What is proved needs no more than a look whether the machine agrees.
    private const double ShareOfWhatIsLeft = 0.4, ShareIfProved = 0.1;

    // Threads of which none has come to the end of a run by then come to none, however busy the machine is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>A run that does not end with the right result, as a counterexample; null if none was seen.</summary>
    /// <param name="each">The program. In schedules nothing wrong must have been found.</param>
    /// <param name="seconds">For how long it is run.</param>
    public static Counterexample? Fault(ThreadCase each, double seconds)
    {
        Attempt.Note(each.InAnySchedule, each.Expected);
        var (began, done) = (Stopwatch.GetTimestamp(), 0);
        if (Attempt.Current is { HasDoubts: false }) seconds *= ShareIfProved;
        seconds = Math.Min(seconds, ShareOfWhatIsLeft * (Attempt.Current?.Left ?? Attempt.Limit).TotalSeconds);
        for (var batch = 0; Stopwatch.GetElapsedTime(began).TotalSeconds < seconds; batch++)
        {
            var runs = (batch % 3) == 1 ? Alone : Disturbed;
            if (FaultOf(each, batch, runs, done) is { } fault) return fault;
            done += runs;
        }
        return null;
    }

    private static Counterexample? FaultOf(ThreadCase each, int batch, int runs, int before)
    {
        string? stuck = null;
        var seed = (ulong)(batch * Scenario.MostThreads);
        Scenario[] scenarios = [.. Enumerable.Range(0, runs).Select(_ => SettingUp.Run(each.Make))];
        var threads = scenarios[0].Threads.Count;
        var all = new StressBatch(scenarios, seed)
        {
            Disturbances = [.. Enumerable.Range(0, runs).Select(run => (batch % 3) switch
            {
                0 => new InStep(threads),
                1 => (IDisturbance)new Undisturbed(),
                _ => new Sleepers(threads, seed + (ulong)run),
            })],
            OnStuck = () => stuck = Attempt.Current!.Stuck(Patience),
        };
        all.Run(Patience, HostContext.StopToken);
        foreach (var (run, outcome) in all.Outcomes().Index())
        {
            if (outcome.Gives(each.Right)) continue;
            return new(each.InRun(before + run + 1), each.Expected, outcome.Kind == OutcomeKind.Completed ? each.Found(outcome.Value) : outcome.Sentence());
        }
        return stuck is null ? null : new(each.InRun(before + all.Ended + 1), each.Expected, stuck);
    }

    // A step may still be the last one: who is given up ends there.
    private sealed class Undisturbed : IDisturbance
    {
        public void Step(int thread)
        {
        }

        public void End(int thread)
        {
        }
    }
}
