using System.Globalization;

namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>Says where a turtle is.</summary>
internal static class TurtleText
{
    /// <summary>A number to one decimal, as the script in the page writes it.</summary>
    public static string Coordinate(double value) => (Math.Floor((value * 10) + 0.5) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Both numbers of a place.</summary>
    public static string Place(TurtlePoint point) => $"({Coordinate(point.X)}, {Coordinate(point.Y)})";

    /// <summary>What a key does is called.</summary>
    public static string NameOf(TurtleKey key) => key switch
    {
        TurtleKey.Up => TurtlesWords.KeyUp,
        TurtleKey.Left => TurtlesWords.KeyLeft,
        _ => TurtlesWords.KeyRight,
    };
}
