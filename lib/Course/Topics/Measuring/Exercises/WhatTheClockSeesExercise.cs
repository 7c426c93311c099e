using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Measuring.Exercises;

/// <summary>0.2: the work between start and stop, nothing printed there, and a run that warms up before.</summary>
internal sealed class WhatTheClockSeesExercise : Exercise<Action<Bench>>
{
    private const int MostShown = 10;

    private static readonly int[] Runs = [5, 1, 3];

    private protected override Description About => new(
        "0.2",
        MeasuringWords.ClockTitle,
        [MeasuringWords.ClockHint1, MeasuringWords.ClockHint2, MeasuringWords.ClockHint3],
        MeasuringWords.ClockProved);

    private protected override Counterexample? FindFault(Action<Bench> solution) =>
        Trial.First(Runs.Select(runs => FaultOn(new(runs), solution)));

    private static Counterexample? FaultOn(Bench bench, Action<Bench> solution) => Trial.Of(
        MeasuringWords.ClockInput.With(bench.Runs),
        MeasuringWords.ClockExpected.With(bench.Runs),
        () =>
        {
            solution(bench);
            return bench.Steps;
        },
        steps => Complaint(bench.Runs, steps) is { } complaint ? MeasuringWords.ClockFound.With(Shown(steps), complaint) : null);

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
                    return MeasuringWords.ClockStartedTwice;
                case Bench.What.Start when !warm:
                    return MeasuringWords.ClockCold;
                case Bench.What.Start:
                    works = 0;
                    break;
                case Bench.What.Work:
                    warm = true;
                    works++;
                    break;
                case Bench.What.Print when works is not null:
                    return MeasuringWords.ClockPrinted;
                case Bench.What.Print:
                    if (!counted.Contains(step.Milliseconds))
                        return MeasuringWords.ClockPrintedOther.With(Literal.Of(step.Milliseconds));
                    break;
                case Bench.What.Stop when works is null:
                    return MeasuringWords.ClockStoppedTwice;
                case Bench.What.Stop when works != 1:
                    return MeasuringWords.ClockWorks.With(works.Value);
                case Bench.What.Stop:
                    works = null;
                    counted.Add(step.Milliseconds);
                    break;
            }
        }
        return works is not null ? MeasuringWords.ClockNotStopped
            : counted.Count != runs ? MeasuringWords.ClockCounted.With(counted.Count, runs)
            : steps.Where(step => step.What == Bench.What.Print).Select(step => step.Milliseconds).Order().SequenceEqual(counted.Order()) ? null
            : MeasuringWords.ClockNotEachPrinted;
    }

    private static string Shown(IReadOnlyList<Bench.Step> steps) => steps.Count == 0
        ? FiguresWords.Nothing
        : string.Join(", ", steps.Take(MostShown).Select(step => step.What switch
        {
            Bench.What.Print => $"Print({Literal.Of(step.Milliseconds)})",
            _ => $"{step.What}",
        })) + (steps.Count > MostShown ? ", …" : "");
}
