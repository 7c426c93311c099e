using System.Globalization;
using System.Text;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Writes the data of a path in steps from place to place, which are short: the picture travels in every page.</summary>
/// <remarks>Each step counts, in tenths, from where the last one really ended: roundings do not add up.</remarks>
internal sealed class PathBuilder
{
    private readonly StringBuilder _data = new();
    private int _x, _y;

    /// <summary>Moves elsewhere without drawing.</summary>
    public PathBuilder MoveTo(double x, double y) => Step(_data.Length == 0 ? 'M' : 'm', x, y);

    /// <summary>Draws a straight line.</summary>
    public PathBuilder LineTo(double x, double y) => Step('l', x, y);

    /// <summary>Draws a box; one that is closed can be filled.</summary>
    public PathBuilder Box(double left, double top, double right, double bottom)
    {
        MoveTo(left, top);
        var (width, height) = (Tenths(right) - _x, Tenths(bottom) - _y);
        // Closing a path leads back to where it began.
        _data.Append(CultureInfo.InvariantCulture, $"h{width / 10.0}v{height / 10.0}h{-width / 10.0}z");
        return this;
    }

    /// <summary>What the attribute "d" of an SVG path is to hold.</summary>
    public override string ToString() => _data.ToString();

    private PathBuilder Step(char command, double x, double y)
    {
        var (toX, toY) = (Tenths(x), Tenths(y));
        _data.Append(CultureInfo.InvariantCulture, $"{command}{(toX - _x) / 10.0} {(toY - _y) / 10.0}");
        (_x, _y) = (toX, toY);
        return this;
    }

    private static int Tenths(double length) => (int)Math.Round(length * 10);
}
