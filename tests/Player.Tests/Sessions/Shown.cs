using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Player.Tests.Sessions;

/// <summary>What stands under cells of tests.</summary>
internal static class Shown
{
    /// <summary>An exercise as the course describes it.</summary>
    public static ExerciseEntry FairShares { get; } = new("FairShares", "8.1", "Fair shares", 3, "Exercise.FairShares.Check");

    /// <summary>A value that is HTML.</summary>
    public static FoldedValue Html(string html) => Value(("text/html", html));

    /// <summary>What the check of an exercise shows, and says to the host.</summary>
    public static FoldedValue Check(string exercise, bool passed) => Value(
        ("text/html", "<p>The check.</p>"),
        (MessageTypes.Check, $$"""{ "version": 1, "exercise": "{{exercise}}", "number": "8.1", "title": "Fair shares", "passed": {{(passed ? "true" : "false")}}, "case": null }"""));

    /// <summary>A value in several forms.</summary>
    public static FoldedValue Value(params (string Mime, string Content)[] forms) =>
        new(new CellOutput(CellOutputKind.Display, forms.ToDictionary(form => form.Mime, form => form.Content)));
}
