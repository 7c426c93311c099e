using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Pythons.Exercises;

/// <summary>16.3: threads share one lock and wait until they have it back, processes pay for starting and for talking.</summary>
internal sealed class ThreadsOrProcessesExercise : Exercise<Func<PythonJob, bool>>
{
    private const int RandomCases = 400, Seed = 163;

    // Interpreting alone, waiting alone, native code alone; starting and messages that eat the gain; exactly alike; and
    // such that a thread with its share is the limit, which then decides.
    private static readonly PythonJob[] Cases =
    [
        new(1_000, 4, 1_000, 0, 0, 0, 50_000, 10),
        new(1_000, 4, 10, 0, 1_000, 0, 50_000, 10),
        new(1_000, 4, 10, 1_000, 0, 0, 50_000, 10),
        new(8, 4, 1_000, 0, 0, 0, 50_000, 10),
        new(1_000, 4, 100, 0, 0, 0, 0, 400),
        new(1_000, 4, 100, 0, 0, 0, 0, 300),
        new(1_000, 4, 100, 0, 200, 0, 0, 101),
        new(1_000, 4, 100, 100, 100, 0, 0, 99),
        new(1_000, 4, 100, 100, 100, 0, 0, 100),
        new(100, 1, 1_000, 0, 0, 0, 1, 0),
        new(1_000, 2, 100, 0, 0, 0, 49_999, 0),
        new(1_000, 2, 100, 0, 0, 0, 50_000, 0),
        new(1_000, 4, 10, 0, 1_000, 100, 10_000, 10),
        new(1_000, 4, 10, 0, 1_000, 100, 10_000, 60),
        new(1_000, 4, 100, 100, 100, 200, 0, 199),
        new(1_000, 4, 100, 100, 100, 200, 0, 200),
        // Where the items do not divide evenly, the busiest worker has one more: 3, not 2 and not 2.5.
        new(5, 2, 100, 0, 0, 0, 0, 70),
        new(5, 2, 0, 100, 0, 0, 20, 0),
        new(5, 2, 100, 0, 0, 0, 230, 0),
        new(2, 3, 100, 0, 0, 0, 150, 0),
        // Longer than an int can count, with each of the products alone, and as close as a float cannot tell.
        new(3_000_000, 4, 1_000, 0, 0, 0, 50_000, 10),
        new(2_000_000, 1, 0, 1_000, 0, 0, 0, 500),
        new(2_000_000, 1, 0, 1_000, 0, 500, 0, 0),
        new(3_000_000, 1, 0, 1_000, 0, 1, 2_999_999, 0),
        new(3_000_000, 1, 0, 1_000, 0, 1, 3_000_000, 0),
    ];

    private protected override Description About => new(
        "16.3",
        PythonsWords.ChooseTitle,
        [PythonsWords.ChooseHint1, PythonsWords.ChooseHint2, PythonsWords.ChooseHint3],
        PythonsWords.ChooseProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<PythonJob, bool> solution) =>
        Trial.First(Cases.Concat(Random()).Select(job => FaultOn(job, solution)));

    private static IEnumerable<PythonJob> Random()
    {
        var random = new SplitMix64(Seed);
        for (var each = 0; each < RandomCases; each++)
        {
            var workers = random.Next(1, 16);
            yield return new(
                random.Next(1, 1_000), workers, random.Next(0, 1_000), random.Next(0, 1_000), random.Next(0, 1_000), random.Next(0, 600), random.Next(0, 50_000), random.Next(0, 300));
        }
    }

    private static Counterexample? FaultOn(PythonJob job, Func<PythonJob, bool> solution)
    {
        var share = (long)((job.Items + job.Workers - 1) / job.Workers);
        var each = job.Interpret + job.Native + job.Wait;
        var threads = Math.Max((long)job.Items * job.Interpret, share * (each + job.Handover));
        var processes = job.Start + (share * (each + job.Message));
        return Trial.Of(
            PythonsWords.ChooseInput.With(job.Items, job.Workers, $"{job.Interpret}, {job.Native}, {job.Wait}", job.Handover, job.Start, job.Message),
            PythonsWords.ChooseExpected.With(Bool(processes < threads), threads, processes),
            () => solution(job),
            found => found == processes < threads ? null : PythonsWords.ChooseFound.With(Bool(found)));
    }

    // As C# writes it, and not as .NET shows it.
    private static string Bool(bool value) => value ? "true" : "false";
}
