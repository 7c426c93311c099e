using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>A random landscape without steps: values at whole points, blended between them.</summary>
internal sealed class Noise(ulong seed)
{
    private const int Side = 256;

    private readonly double[] _values = Values(seed);

    /// <summary>The height at a point: 0 to 1, with hills about one unit wide.</summary>
    public double At(double x, double y)
    {
        var (left, top) = (Math.Floor(x), Math.Floor(y));
        var (u, v) = (Ease(x - left), Ease(y - top));
        var (column, row) = ((int)left, (int)top);
        var above = Blend(Value(column, row), Value(column + 1, row), u);
        var below = Blend(Value(column, row + 1), Value(column + 1, row + 1), u);
        return Blend(above, below, v);
    }

    /// <summary>Hills with smaller hills on them, and so on: 0 to 1.</summary>
    public double Layers(double x, double y, int layers)
    {
        var (sum, weights, weight) = (0.0, 0.0, 1.0);
        for (var layer = 0; layer < layers; layer++)
        {
            // Shifted, so that the layers' whole points never lie on each other.
            sum += weight * At(x + 17.3 * layer, y + 9.1 * layer);
            weights += weight;
            (x, y, weight) = (x * 2, y * 2, weight / 2);
        }
        return sum / weights;
    }

    private double Value(int column, int row) => _values[(row & (Side - 1)) * Side + (column & (Side - 1))];

    private static double Blend(double from, double to, double share) => from + (to - from) * share;

    // Perlin's, of 2002: first and second derivative vanish at both ends.
    private static double Ease(double t) => t * t * t * (t * (t * 6 - 15) + 10);

    private static double[] Values(ulong seed)
    {
        var random = new SplitMix64(seed);
        var values = new double[Side * Side];
        for (var i = 0; i < values.Length; i++)
            values[i] = random.NextShare();
        return values;
    }
}
