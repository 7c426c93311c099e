using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Turtles.Exercises;

/// <summary>11.1: a key script that draws the house, wherever it stands and in whichever order its lines are drawn.</summary>
internal sealed class HouseExercise : Exercise<string>
{
    private const int LongestShown = 80;

    public override string Number => "11.1";

    public override string Title => Words.HouseTitle;

    private protected override string Name => nameof(Exercise.House);

    private protected override string Solutions => "11-events.dib";

    private protected override IReadOnlyList<string> Hints => [Words.HouseHint1, Words.HouseHint2, Words.HouseHint3];

    private protected override string Proved => Words.HouseProved;

    private protected override Counterexample? FindFault(string solution) => Trial.Of(
        Words.HouseInput(solution.Length <= LongestShown ? solution : solution[..LongestShown] + "…"),
        Words.HouseExpected,
        () => KeyScript.Parse(solution).Play(),
        turtle => TurtlePicture.Difference(TurtlePicture.House, turtle) switch
        {
            (0, 0) => null,
            var (missing, extra) => Words.HouseFound(turtle.Path.Count - 1, missing, extra),
        });
}
