using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Turtles.Exercises;

/// <summary>11.1: a key script that draws the house, wherever it stands and in whichever order its lines are drawn.</summary>
internal sealed class HouseExercise : Exercise<string>
{
    private const int LongestShown = 80;

    private protected override Description About => new(
        "11.1",
        TurtlesWords.HouseTitle,
        [TurtlesWords.HouseHint1, TurtlesWords.HouseHint2, TurtlesWords.HouseHint3],
        TurtlesWords.HouseProved);

    private protected override Counterexample? FindFault(string solution) => Trial.Of(
        TurtlesWords.HouseInput.With(solution.Length <= LongestShown ? solution : solution[..LongestShown] + "…"),
        TurtlesWords.HouseExpected,
        () => KeyScript.Parse(solution).Play(),
        turtle => TurtlePicture.Difference(TurtlePicture.House, turtle) switch
        {
            (0, 0) => null,
            var (missing, extra) => TurtlesWords.HouseFound.With(turtle.Path.Count - 1, missing, extra),
        });
}
