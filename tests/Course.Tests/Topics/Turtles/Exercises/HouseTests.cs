using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Turtles.Exercises;

public class HouseTests
{
    private const string Square = "Up 2 Left 3 Up 2 Left 3 Up 2 Left 3 Up 2 Left 3 ";

    [Theory]
    [InlineData(Square + "Left 3 Up 2 Right Up 2 Right 4 Up 2")]
    [InlineData("up 2 left 3 up 2 left up 2 left 4 up 2 left up 2 left 6 up 2 right 3 up 2")]
    [InlineData("Left 2 Up 2 Right 4 Up 2 Right Up 2 Right 3 Up 2 Right 3 Up 2 Right 3 Up 2")]
    [InlineData("# the floor\nRight 12 Up Left 6 Up Left 6 Up 2\nLeft 3 Up 2 Left 3 Up 2 Left 3 Up 2 Left 6 Up 2 Right Up 2 Right 4 Up 2")]
    public void Check_RightOne_Passes(string keys) => CheckAssert.Right(Exercise.House.Check(keys));

    [Theory]
    [InlineData("Up 2 Left 3 Up 2", "steps that were drawn: 4; lines of the house that are missing: 8; lines that are not its own: 0")]
    [InlineData(Square, "are missing: 4; lines that are not its own: 0")]
    [InlineData(Square + "Left 3 Up 2 Left Up 2 Right 4 Up 2", "are missing")]
    [InlineData(Square + "Left 3 Up 2 Right Up 2 Right 4 Up 3", "lines of the house that are missing: 0; lines that are not its own: 1")]
    [InlineData("Up Left 3 Up Left 3 Up Left 3 Up Left 6 Up Right Up Right 4 Up", "are missing")]
    [InlineData("Left 3 " + Square + "Left 3 Up 2 Right Up 2 Right 4 Up 2", "are missing")]
    [InlineData(Square + "Right 2 Up 2 Left 4 Up 2", "are missing")]
    [InlineData("", "steps that were drawn: 0")]
    [InlineData("Up 2 Down", "FormatException")]
    [InlineData("2 Up", "FormatException")]
    [InlineData("Up 100000", "FormatException")]
    [InlineData(null, "null")]
    public void Check_WrongOne_IsRefuted(string? keys, string found) => CheckAssert.Wrong(Exercise.House.Check(keys!), found);
}
