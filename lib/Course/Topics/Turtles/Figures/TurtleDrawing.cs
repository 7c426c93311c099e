using System.Globalization;

namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>Draws a turtle, its path and the ground under them. Upwards is up: the drawing stands on its head, and is turned over.</summary>
internal static class TurtleDrawing
{
    /// <summary>What a window shows at least, from its middle to its right edge; it is three quarters as high as wide.</summary>
    public const double Reach = 150;

    /// <summary>Which part of this the path may take: the rest is for the turtle at its end, which grows with the window.</summary>
    public const double Used = 0.8;

    /// <summary>How high a window is, as a part of its width.</summary>
    public const double HeightOfWidth = 0.75;

    // What a small picture of few steps shows.
    private const double SmallReach = 80;

    private const string Shape =
        "<circle cx=\"8\" cy=\"8\" r=\"3.5\"/><circle cx=\"8\" cy=\"-8\" r=\"3.5\"/><circle cx=\"-8\" cy=\"8\" r=\"3.5\"/><circle cx=\"-8\" cy=\"-8\" r=\"3.5\"/><circle cx=\"15\" cy=\"0\" r=\"5\"/><ellipse rx=\"12\" ry=\"9.5\"/><path d=\"M-6 -3h12M-6 3h12\"/>";

    /// <summary>The ground, with the middle in its middle, wide enough for the whole path.</summary>
    public static string Ground(Turtle turtle, string attributes) => Ground(turtle, attributes, (0, 0), ReachOf(turtle.Path.Select(point => (point.X, point.Y))));

    /// <summary>The same in small: closer, for a path of few steps.</summary>
    public static string Small(Turtle turtle) => Ground(turtle, "aria-hidden=\"true\"", (0, 0), ReachOf(turtle.Path.Select(point => (point.X, point.Y)), SmallReach), SmallReach);

    /// <summary>The ground around the path, wherever that is.</summary>
    public static string GroundAround(Turtle turtle, string attributes)
    {
        var (left, right) = (turtle.Path.Min(point => point.X), turtle.Path.Max(point => point.X));
        var (low, high) = (turtle.Path.Min(point => point.Y), turtle.Path.Max(point => point.Y));
        var middle = (X: (left + right) / 2, Y: (low + high) / 2);
        return Ground(turtle, attributes, middle, ReachOf(turtle.Path.Select(point => (point.X - middle.X, point.Y - middle.Y))));
    }

    /// <summary>The corners of a path as SVG wants them, to the last digit.</summary>
    public static string Points(Turtle turtle) => string.Join(' ', turtle.Path.Select(point => $"{Exact(point.X)},{Exact(point.Y)}"));

    private static string Ground(Turtle turtle, string attributes, (double X, double Y) middle, double reach, double natural = Reach) => $"""
        <svg class="nc-ground" {attributes} viewBox="{Exact(middle.X - reach)} {Exact(-middle.Y - (HeightOfWidth * reach))} {Exact(2 * reach)} {Exact(2 * HeightOfWidth * reach)}"><g transform="scale(1 -1)"><polyline class="nc-trail" points="{Points(turtle)}"/><g class="nc-turtle" style="transform:translate({Exact(turtle.At.X)}px,{Exact(turtle.At.Y)}px) rotate({turtle.Heading}deg) scale({Exact(reach / natural)})">{Shape}</g></g></svg>
        """;

    private static double ReachOf(IEnumerable<(double X, double Y)> points, double least = Reach) =>
        Math.Max(least, points.Max(point => Math.Max(Math.Abs(point.X), Math.Abs(point.Y) / HeightOfWidth)) / Used);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
