using System.Text.Json.Nodes;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>What checking a solution gave: that it is right, or a case in which it is not.</summary>
public sealed class CheckResult : Figure
{
    private readonly Counterexample? _fault;

    internal CheckResult(string exercise, string number, string title, Counterexample? fault, string caption)
    {
        (Title, _fault, Caption) = (ExercisesWords.ExerciseCalled.With(number, title), fault, caption);
        Message = Message.Of(Message.Check, new()
        {
            ["exercise"] = exercise,
            ["number"] = number,
            ["title"] = title,
            ["passed"] = Passed,
            ["case"] = fault is null ? null : new JsonObject { ["input"] = fault.Input, ["expected"] = fault.Expected, ["found"] = fault.Found },
        });
    }

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

    internal override Message Message { get; }

    private protected override string Body() => _fault is { } fault
        ? Html.Statement("✗", Title, fault.IsCase ? ExercisesWords.NotYet : ExercisesWords.NotYetWhy) + Case(fault)
        : Html.Statement("✓", Title, ExercisesWords.CheckPassed);

    private static string Case(Counterexample fault) => $"<div class=\"nc-scroll\">{Html.Table(
        [new(ExercisesWords.CounterexamplePart), new(ExercisesWords.Counterexample)],
        [[ExercisesWords.CaseInput, fault.Input], [ExercisesWords.CaseExpected, fault.Expected], [ExercisesWords.CaseFound, fault.Found]])}</div>";
}
