using NotebookCourse.Topics.Turtles;
using NotebookCourse.Topics.Turtles.Figures;

namespace NotebookCourse.Tests.Topics.Turtles.Figures;

public class TurtleFiguresTests
{
    [Fact]
    public void States_TheDecksKeys_AreItsFourPictures()
    {
        var figure = KeyScript.Parse("Up Left Right").States();

        Assert.Equal(
            "before any key: at (0, 0), looking towards 0°\nafter Up: at (50, 0), looking towards 0°\nafter Left: at (50, 0), looking towards 30°\nafter Right: at (50, 0), looking towards 0°",
            figure.Alternative);
        Assert.Equal("4 states of one turtle. Up went 50 units forward, Left and Right turned by 30 degrees.", figure.Caption);
        Assert.Throws<ArgumentException>(() => KeyScript.Parse("Up 13").States());
    }

    [Theory]
    [InlineData("Up 2 Left 6 Up 2", "Keys handled: 10. Steps: 4, together 200 units. It ends exactly where it began.")]
    [InlineData("Left Up", "Keys handled: 2. Steps: 1, together 50 units. It ends at (43.3, 25), seen from where it began.")]
    [InlineData("Left", "Keys handled: 1. Steps: 0, together 0 units. It has not moved.")]
    public void Chart_Path_SaysWhereItEnds(string keys, string caption) => Assert.Equal(caption, KeyScript.Parse(keys).Play().Chart().Caption);

    [Fact]
    public void Chart_LargePath_FitsIntoTheDrawing()
    {
        var html = KeyScript.Parse("Up 40").Play().Chart().ToHtml();

        // The path is 2,000 long, in the middle of the picture, and takes four fifths of its width.
        Assert.Contains("viewBox=\"-250 -937.5 2500 1875\"", html);
        Assert.Contains("points=\"0,0 50,0 100,0", html);
    }
}
