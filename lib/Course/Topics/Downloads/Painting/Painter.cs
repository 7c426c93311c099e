using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Paints one picture, always the same.</summary>
internal abstract class Painter
{
    /// <summary>The size of every picture, in pixels.</summary>
    public const int Width = 480, Height = 320;

    /// <summary>What the picture's file is called, without its ending.</summary>
    public abstract string Name { get; }

    /// <summary>What there is to see in it.</summary>
    public abstract string Description { get; }

    /// <summary>Prepares what takes long, and returns the colour of each point: x to the right, y down, in pixels.</summary>
    public abstract Func<double, double, Colour> Begin();

    /// <summary>Goes smoothly from 0 at one edge to 1 at the other.</summary>
    private protected static double Step(double from, double to, double value)
    {
        var share = Math.Clamp((value - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }

    private protected static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
