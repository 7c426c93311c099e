using NotebookCourse.Experiments;
using NotebookCourse.Topics.Turtles;

namespace NotebookCourse.Tests.Topics.Turtles;

public class TurtleTests
{
    [Fact]
    public void Press_TheDecksKeys_GoesFiftyForwardAndTurnsByThirty()
    {
        var turtle = new Turtle();
        Assert.Equal((0.0, 0.0, 0), (turtle.At.X, turtle.At.Y, turtle.Heading));

        turtle.Press(TurtleKey.Up);
        Assert.Equal((50.0, 0.0, 0), (turtle.At.X, turtle.At.Y, turtle.Heading));

        turtle.Press(TurtleKey.Left);
        Assert.Equal((50.0, 0.0, 30), (turtle.At.X, turtle.At.Y, turtle.Heading));

        turtle.Press(TurtleKey.Right);
        turtle.Press(TurtleKey.Right);
        Assert.Equal(330, turtle.Heading);
    }

    [Fact]
    public void Press_RandomKeys_IsWhereSinesAndCosinesSay()
    {
        var random = new SplitMix64(1967);
        var (turtle, x, y, degrees) = (new Turtle(), 0.0, 0.0, 0);
        for (var i = 0; i < 2_000; i++)
        {
            var key = (TurtleKey)random.Next(0, 2);
            turtle.Press(key);
            if (key == TurtleKey.Up) (x, y) = (x + (50 * Math.Cos(degrees * Math.PI / 180)), y + (50 * Math.Sin(degrees * Math.PI / 180)));
            else degrees += key == TurtleKey.Left ? 30 : -30;
            Assert.Equal(x, turtle.At.X, 1e-6);
            Assert.Equal(y, turtle.At.Y, 1e-6);
        }
    }

    [Theory]
    [InlineData("flower")]
    [InlineData("star")]
    public void Load_ClosedShape_ComesBackExactly(string name)
    {
        var turtle = KeyScript.Load(name).Play();

        Assert.True(turtle.Path.Count > 12);
        Assert.Equal(default, turtle.At);
    }

    [Fact]
    public void Load_Unknown_ListsThoseThereAre() => Assert.Contains(
        "flower, spiral, star",
        Assert.Throws<ArgumentException>(() => KeyScript.Load("cat")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Parse_CountsAndComments_GivesTheKeys() => Assert.Equal(
        [TurtleKey.Up, TurtleKey.Up, TurtleKey.Left, TurtleKey.Right, TurtleKey.Right, TurtleKey.Right],
        KeyScript.Parse("Up 2 left # Up 7\nRIGHT 3").Keys);

    [Theory]
    [InlineData("Up Down", "but holds \"Down\"")]
    [InlineData("2 Up", "but holds \"2\"")]
    [InlineData("Up 0", "but holds \"0\"")]
    [InlineData("Up 10000 Left", "at most")]
    public void Parse_SomethingElse_SaysWhatWasExpected(string text, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<FormatException>(() => KeyScript.Parse(text)).Message, StringComparison.Ordinal);
}
