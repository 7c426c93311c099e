using NotebookCourse.Exercises.Checking;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>What checking a solution gave: that it is right, or a case in which it is not.</summary>
public sealed class CheckResult : Figure
{
    private readonly string _number;
    private readonly Counterexample? _fault;

    internal CheckResult(string number, string exercise, Counterexample? fault, string caption) =>
        (_number, Title, _fault, Caption) = (number, exercise, fault, caption);

    /// <summary>Whether the solution does what the exercise asks for.</summary>
    public bool Passed => _fault is null;

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <inheritdoc/>
    public override string Alternative => _fault is { } fault
        ? ExercisesWords.CheckFailed.With(fault.Input, fault.Expected, fault.Found)
        : ExercisesWords.CheckPassed;

    private protected override string Body() => $"""
        <div data-exercise="{_number}" data-passed="{(Passed ? "true" : "false")}">{Statement()}</div>
        """;

    private string Statement() => _fault is { } fault
        ? Html.Statement("✗", Title, ExercisesWords.NotYet) + Case(fault)
        : Html.Statement("✓", Title, ExercisesWords.CheckPassed);

    private static string Case(Counterexample fault) => $"<div class=\"nc-scroll\">{Html.Table(
        [new(ExercisesWords.CounterexamplePart), new(ExercisesWords.Counterexample)],
        [[ExercisesWords.CaseInput, fault.Input], [ExercisesWords.CaseExpected, fault.Expected], [ExercisesWords.CaseFound, fault.Found]])}</div>";
}
