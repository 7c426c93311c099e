using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>A program of some threads that run a learner's code, and what must come of it.</summary>
/// <param name="Program">Makes the program anew.</param>
/// <param name="Right">What its result must be.</param>
/// <param name="Input">The case in words; given a sentence on the schedule, empty where none is named.</param>
/// <param name="Expected">What should come out, in words.</param>
/// <param name="Found">A result that is not right, in words.</param>
internal sealed record ThreadCase(Func<Scenario> Program, object Right, Func<string, string> Input, string Expected, Func<object?, string> Found)
{
    /// <summary>What is wrong where no thread can go on, in words; null for who waits for what.</summary>
    public string? Deadlock { get; init; }

    /// <summary>A schedule as a story; null for who takes how many steps in a row.</summary>
    public Func<Trace, string>? Tell { get; init; }

    /// <summary>The case in words, in which no schedule is named.</summary>
    public string InAnySchedule => Input("").TrimEnd();

    /// <summary>The case in words, with a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="trace">Its steps, as far as they are known.</param>
    public string In(Schedule schedule, Trace? trace) => Input(
        schedule.Steps == 0 ? ExercisesWords.BeforeAnyStep
        : trace is not null && Tell is not null ? Tell(trace)
        : ExercisesWords.InSchedule.With(schedule.ToString()));

    /// <summary>The case in words, in one of the runs on real threads.</summary>
    public string InRun(int run) => Input(ExercisesWords.OnRealThreads.With(run));

    /// <summary>The case as a counterexample, in which no schedule is named.</summary>
    /// <param name="found">What came out.</param>
    public Counterexample Refuted(string found) => new(InAnySchedule, Expected, found);

    /// <summary>The case as one that the check could not judge.</summary>
    /// <param name="why">Why not.</param>
    public Counterexample Unjudged(string why) => Refuted(why) with { IsCase = false };

    /// <summary>The program, in which each thread bears its name while it is in the learner's code.</summary>
    public Scenario Make()
    {
        var scenario = Program();
        return Scenario
            .Of([.. scenario.Threads.Select((body, thread) => (Action)(() => Attempt.As(Scenario.NameOf(thread), body)))])
            .Giving(scenario.Result)
            .Followed();
    }
}
