using System.Text.Json.Nodes;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises;

/// <summary>What checking a solution gave: that it is right, or a case in which it is not.</summary>
public sealed class CheckResult : Figure
{
    private readonly Counterexample? _fault;

    internal CheckResult(string exercise, string number, string title, Counterexample? fault, bool isProved, string caption)
    {
        var called = title.EndsWith('?') ? ExercisesWords.ExerciseAsking.With(number, title) : ExercisesWords.ExerciseCalled.With(number, title);
        (Title, _fault, IsProved, Caption) = (called, fault, fault is null && isProved, fault?.Schedule is { } schedule && CanPlay(schedule) ? $"{ExercisesWords.PlayIt} {caption}" : caption);
        Message = Message.Of(Message.Check, new()
        {
            ["exercise"] = exercise,
            ["number"] = number,
            ["title"] = title,
            ["passed"] = Passed,
            ["case"] = fault is null ? null : new JsonObject { ["input"] = fault.Input, ["expected"] = fault.Expected, ["found"] = fault.Found },
        });
    }

    /// <summary>Whether nothing is known that the solution does wrong.</summary>
    public bool Passed => _fault is null;

    /// <summary>Whether all that the check is about was looked at; if not, <see cref="Caption"/> says what was not, and what was tried instead.</summary>
    public bool IsProved { get; }

    /// <summary>The schedule in which the solution goes wrong, step by step; null if it passed, or does so without any.</summary>
    public Trace? Schedule => _fault?.Schedule?.Trace;

    /// <summary>The solution, with the reader as the scheduler of its threads, who is to bring about that it goes wrong.</summary>
    /// <exception cref="InvalidOperationException">There is no schedule to find, or there are too many.</exception>
    public PlayFigure Play()
    {
        if (_fault?.Schedule is not { } schedule || !CanPlay(schedule)) throw new InvalidOperationException(ExercisesWords.NothingToPlay);
        return schedule.Outcome switch
        {
            null => schedule.All.Play(),
            { Kind: OutcomeKind.Completed } outcome => schedule.All.Play(outcome.Value),
            { Kind: var kind } => schedule.All.Play(kind),
        };
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <inheritdoc/>
    public override string Alternative => _fault is { } fault
        ? ExercisesWords.CheckFailed.With(fault.Input, fault.Expected, fault.Found)
        : Accepted;

    internal override Message Message { get; }

    private protected override string Body() => _fault is { } fault
        ? Html.Statement("✗", Title, fault.IsCase ? ExercisesWords.NotYet : ExercisesWords.NotYetWhy) + Case(fault)
        : Html.Statement("✓", Title, Accepted);

    private protected override string Appendix(string id) => Schedule is { } trace ? trace.OnItsLines().ToHtml() : "";

    private string Accepted => IsProved ? ExercisesWords.CheckPassed : ExercisesWords.CheckAccepted;

    // Each way through it travels in the figure.
    private static bool CanPlay(FailingSchedule schedule) =>
        schedule.All is { HasCountedAll: true, Schedules: var count, NotFollowed.Count: 0 } && count <= ScheduleTree.MostSchedules;

    private static string Case(Counterexample fault) => $"<div class=\"nc-scroll\">{Html.Table(
        [new(ExercisesWords.CounterexamplePart), new(ExercisesWords.Counterexample)],
        [[ExercisesWords.CaseInput, fault.Input], [ExercisesWords.CaseExpected, fault.Expected], [ExercisesWords.CaseFound, fault.Found]])}</div>";
}
