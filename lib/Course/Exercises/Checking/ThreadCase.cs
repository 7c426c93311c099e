using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>A program of some threads that run a learner's code, and what must come of it.</summary>
/// <param name="Program">Makes the program anew.</param>
/// <param name="Right">What its result must be.</param>
/// <param name="Input">The case in words; given the schedule.</param>
/// <param name="Expected">What should come out, in words.</param>
/// <param name="Found">A result that is not right, in words.</param>
internal sealed record ThreadCase(Func<Scenario> Program, object Right, Func<string, string> Input, string Expected, Func<object?, string> Found)
{
    /// <summary>What is wrong where no thread can go on, in words; null for who waits for what.</summary>
    public string? Deadlock { get; init; }

    /// <summary>The case as a counterexample, in which no schedule is named.</summary>
    /// <param name="found">What came out.</param>
    public Counterexample Refuted(string found) => new(Input(ExercisesWords.ScheduleNotNamed), Expected, found);

    /// <summary>The program, in which each thread bears its name while it is in the learner's code.</summary>
    public Scenario Make()
    {
        var scenario = Program();
        return Scenario
            .Of([.. scenario.Threads.Select((body, thread) => (Action)(() => Attempt.As(Scenario.NameOf(thread), body)))])
            .Giving(scenario.Result);
    }
}
