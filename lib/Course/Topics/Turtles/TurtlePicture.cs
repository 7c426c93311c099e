namespace NotebookCourse.Topics.Turtles;

/// <summary>What is seen of a turtle's path: its lines, wherever they stand and in whichever order they were drawn.</summary>
public static class TurtlePicture
{
    /// <summary>The house of exercise 11.1: a square of 100, and on it a roof whose sides are as long.</summary>
    public static Turtle House { get; } = KeyScript.Parse("Up 2 Left 3 Up 2 Left 3 Up 2 Left 3 Up 2 Left 6 Up 2 Right Up 2 Right 4 Up 2").Play();

    /// <summary>How many lines of a picture another one lacks, and how many it has too many, be it drawn in a different place.</summary>
    internal static (int Missing, int Extra) Difference(Turtle wanted, Turtle drawn)
    {
        var (lines, others) = (LinesOf(wanted), LinesOf(drawn));
        return (lines.Except(others).Count(), others.Except(lines).Count());
    }

    // From the lowest of the places farthest to the left, which is the same place in every copy of a picture. Different
    // places differ by far more than is lost in rounding.
    private static HashSet<(TurtlePoint, TurtlePoint)> LinesOf(Turtle turtle)
    {
        var corner = turtle.Path.MinBy(point => (point.X, point.Y));
        return [.. turtle.Path.Zip(turtle.Path.Skip(1), (from, to) => InOrder(from - corner, to - corner))];
    }

    // A line is the same, whichever end it was drawn from.
    private static (TurtlePoint, TurtlePoint) InOrder(TurtlePoint from, TurtlePoint to) =>
        (from.X, from.Y).CompareTo((to.X, to.Y)) <= 0 ? (from, to) : (to, from);
}
