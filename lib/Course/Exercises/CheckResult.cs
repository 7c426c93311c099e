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
        (Title, _fault, Caption) = (Words.ExerciseCalled(number, title), fault, caption);
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
        ? Words.CheckFailed(fault.Input, fault.Expected, fault.Found)
        : Words.CheckPassed;

    internal override Message Message { get; }

    private protected override string Body() => _fault is { } fault
        ? Html.Statement("✗", Title, Words.NotYet) + Case(fault)
        : Html.Statement("✓", Title, Words.CheckPassed);

    private static string Case(Counterexample fault) => $"<div class=\"nc-scroll\">{Html.Table(
        [new(Words.CounterexamplePart), new(Words.Counterexample)],
        [[Words.CaseInput, fault.Input], [Words.CaseExpected, fault.Expected], [Words.CaseFound, fault.Found]])}</div>";
}
