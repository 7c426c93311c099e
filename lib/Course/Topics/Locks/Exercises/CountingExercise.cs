using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.3: no more threads get through than there are permits, and no permit is lost.</summary>
internal sealed class CountingExercise : Exercise<Func<int, ISemaphore>>
{
    public override string Number => "5.3";

    public override string Title => Words.CountingTitle;

    private protected override string Name => nameof(Exercise.Counting);

    private protected override string Solutions => "05-locks-and-semaphores.dib";

    private protected override IReadOnlyList<string> Hints => [Words.CountingHint1, Words.CountingHint2, Words.CountingHint3];

    private protected override string Proved => Words.CountingProved;

    private protected override Counterexample? FindFault(Func<int, ISemaphore> solution) => Trial.First(
        InsideFault(solution, permits: 1, threads: 2, rounds: 2, mostPreemptions: 2),
        InsideFault(solution, permits: 1, threads: 3, rounds: 1, mostPreemptions: 2),
        InsideFault(solution, permits: 2, threads: 3, rounds: 1, mostPreemptions: 2),
        SignalFault(solution, waiters: 1, signallers: 1, signals: 1),
        SignalFault(solution, waiters: 2, signallers: 1, signals: 2),
        SignalFault(solution, waiters: 2, signallers: 2, signals: 1));

    private static Counterexample? InsideFault(Func<int, ISemaphore> solution, int permits, int threads, int rounds, int mostPreemptions) => EverySchedule.Fault(
        () =>
        {
            var (semaphore, inside, tooMany) = (solution(permits), new Shared<int>("inside"), false);
            return Scenario.Of(threads, _ =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    semaphore.Wait();
                    tooMany |= inside.Update(count => count + 1) > permits;
                    inside.Update(count => count - 1);
                    semaphore.Release();
                }
            }).Giving(() => tooMany);
        },
        false,
        schedule => Words.CountingInputInside(permits, threads, rounds, schedule),
        Words.CountingExpectedInside(permits),
        _ => Words.CountingFoundInside,
        mostPreemptions);

    // If a permit is lost, one of those who wait does so for ever.
    private static Counterexample? SignalFault(Func<int, ISemaphore> solution, int waiters, int signallers, int signals) => EverySchedule.Fault(
        () =>
        {
            var semaphore = solution(0);
            return Scenario.Of(waiters + signallers, actor =>
            {
                if (actor < waiters) semaphore.Wait();
                for (var signal = 0; actor >= waiters && signal < signals; signal++) semaphore.Release();
            }).Giving(() => true);
        },
        true,
        schedule => Words.CountingInputSignals(waiters, signallers, signals, schedule),
        Words.CountingExpectedSignals,
        found => $"{found}",
        mostPreemptions: 2);
}
