namespace NotebookCourse.Topics.Turtles;

/// <summary>A place that a turtle can be at, in whole numbers of half a step and of half a step times the root of three.</summary>
/// <remarks>
/// A turtle that turns by 30 degrees goes a step times 0, ½, ½√3 or 1 in each direction. Counting these instead of adding
/// rounded numbers, it comes back to exactly where it was, and two pictures are the same or they are not.
/// </remarks>
/// <param name="HalvesRight">Halves of a step to the right.</param>
/// <param name="RootsRight">Halves of a step to the right, times √3.</param>
/// <param name="HalvesUp">Halves of a step upwards.</param>
/// <param name="RootsUp">Halves of a step upwards, times √3.</param>
public readonly record struct TurtlePoint(int HalvesRight, int RootsRight, int HalvesUp, int RootsUp)
{
    /// <summary>How many directions a turtle can look in.</summary>
    public const int Directions = 360 / Turtle.TurnDegrees;

    /// <summary>Half a step, in the units of the drawing.</summary>
    internal const double Half = Turtle.StepUnits / 2.0;

    /// <summary>Half a step times the root of three.</summary>
    internal static readonly double Root = Half * Math.Sqrt(3);

    // Twice the cosine of 0, 30, 60 ... degrees: whole ones, and roots of three.
    private static readonly (int Halves, int Roots)[] Cosines =
        [(2, 0), (0, 1), (1, 0), (0, 0), (-1, 0), (0, -1), (-2, 0), (0, -1), (-1, 0), (0, 0), (1, 0), (0, 1)];

    /// <summary>How far to the right of the start.</summary>
    public double X => (Half * HalvesRight) + (Root * RootsRight);

    /// <summary>How far above the start.</summary>
    public double Y => (Half * HalvesUp) + (Root * RootsUp);

    /// <summary>A step in one of the directions: 0 is to the right, and each next one 30 degrees further to the left.</summary>
    internal static TurtlePoint Step(int direction)
    {
        var (across, up) = (Cosines[direction], Cosines[(direction + (Directions * 3 / 4)) % Directions]);
        return new(across.Halves, across.Roots, up.Halves, up.Roots);
    }

    /// <summary>One after the other.</summary>
    public static TurtlePoint operator +(TurtlePoint one, TurtlePoint other) => new(
        one.HalvesRight + other.HalvesRight, one.RootsRight + other.RootsRight, one.HalvesUp + other.HalvesUp, one.RootsUp + other.RootsUp);

    /// <summary>The way from one to the other.</summary>
    public static TurtlePoint operator -(TurtlePoint one, TurtlePoint other) => new(
        one.HalvesRight - other.HalvesRight, one.RootsRight - other.RootsRight, one.HalvesUp - other.HalvesUp, one.RootsUp - other.RootsUp);
}
