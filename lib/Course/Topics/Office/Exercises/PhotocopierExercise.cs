using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Office.Exercises;

/// <summary>3.2: every step once and in order, one at the photocopier at a time, and nobody keeps it while doing anything else.</summary>
internal sealed class PhotocopierExercise : Exercise<Action<OfficeForm>>
{
    private static readonly int[] Clerks = [1, 2, 5];

    private protected override Description About => new(
        "3.2",
        OfficeWords.PhotocopierTitle,
        [OfficeWords.PhotocopierHint1, OfficeWords.PhotocopierHint2, OfficeWords.PhotocopierHint3],
        OfficeWords.PhotocopierProved.With(Clerks[^1]));

    private protected override Counterexample? FindFault(Action<OfficeForm> solution) => Trial.First(Clerks.Select(clerks => Trial.Of(
        OfficeWords.PhotocopierInput.With(clerks),
        OfficeWords.PhotocopierExpected,
        () => Play(clerks, solution),
        round => round.Fault)));

    private static FormRound Play(int clerks, Action<OfficeForm> solution)
    {
        var round = new FormRound(clerks);
        round.Play(solution);
        return round;
    }
}
