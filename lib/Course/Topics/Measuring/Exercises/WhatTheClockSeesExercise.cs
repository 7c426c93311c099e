using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Measuring.Exercises;

/// <summary>0.2: the work between start and stop, nothing printed there, and a run that warms up before.</summary>
internal sealed class WhatTheClockSeesExercise : Exercise<Action<Bench>>
{
    private const int MostShown = 10;

    private static readonly int[] Runs = [5, 1, 3];

    public override string Number => "0.2";

    public override string Title => Words.ClockTitle;

    private protected override string Name => nameof(Exercise.WhatTheClockSees);

    private protected override string Solutions => "00-start-here.dib";

    private protected override IReadOnlyList<string> Hints => [Words.ClockHint1, Words.ClockHint2, Words.ClockHint3];

    private protected override string Proved => Words.ClockProved;

    private protected override Counterexample? FindFault(Action<Bench> solution) =>
        Trial.First(Runs.Select(runs => FaultOn(new(runs), solution)));

    private static Counterexample? FaultOn(Bench bench, Action<Bench> solution) => Trial.Of(
        Words.ClockInput(bench.Runs),
        Words.ClockExpected(bench.Runs),
        () =>
        {
            solution(bench);
            return bench.Steps;
        },
        steps => Complaint(bench.Runs, steps) is { } complaint ? Words.ClockFound(Shown(steps), complaint) : null);

    private static string? Complaint(int runs, IReadOnlyList<Bench.Step> steps)
    {
        var counted = new List<double>();
        int? works = null;
        var warm = false;
        foreach (var step in steps)
        {
            switch (step.What)
            {
                case Bench.What.Start when works is not null:
                    return Words.ClockStartedTwice;
                case Bench.What.Start when !warm:
                    return Words.ClockCold;
                case Bench.What.Start:
                    works = 0;
                    break;
                case Bench.What.Work:
                    warm = true;
                    works++;
                    break;
                case Bench.What.Print when works is not null:
                    return Words.ClockPrinted;
                case Bench.What.Print:
                    if (!counted.Contains(step.Milliseconds))
                        return Words.ClockPrintedOther(Literal.Of(step.Milliseconds));
                    break;
                case Bench.What.Stop when works is null:
                    return Words.ClockStoppedTwice;
                case Bench.What.Stop when works != 1:
                    return Words.ClockWorks(works.Value);
                case Bench.What.Stop:
                    works = null;
                    counted.Add(step.Milliseconds);
                    break;
            }
        }
        return works is not null ? Words.ClockNotStopped
            : counted.Count != runs ? Words.ClockCounted(counted.Count, runs)
            : steps.Where(step => step.What == Bench.What.Print).Select(step => step.Milliseconds).Order().SequenceEqual(counted.Order()) ? null
            : Words.ClockNotEachPrinted;
    }

    private static string Shown(IReadOnlyList<Bench.Step> steps) => steps.Count == 0
        ? Words.Nothing
        : string.Join(", ", steps.Take(MostShown).Select(step => step.What switch
        {
            Bench.What.Print => $"Print({Literal.Of(step.Milliseconds)})",
            _ => $"{step.What}",
        })) + (steps.Count > MostShown ? ", …" : "");
}
