using NotebookCourse.Experiments;
using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Each point belongs to the nearest of some random ones: Voronoi's cells, leaded like a church window.</summary>
internal sealed class StainedGlass : Painter
{
    private static readonly Gradient Light = new(0x1b3a6b, 0x2a7f9e, 0x7fc8a9, 0xf7e7a1, 0xf2a65a, 0xc8443f, 0x6b1f47);

    public override string Name => "stained-glass";

    public override string Description => DownloadsWords.PictureStainedGlass;

    public override Func<double, double, Colour> Begin()
    {
        var random = new SplitMix64(11);
        var panes = Relax([.. Enumerable.Range(0, 90).Select(_ => (X: random.NextShare() * Width, Y: random.NextShare() * Height))]);
        var tints = panes.Select(pane => Light.At(0.5 + 0.55 * Math.Cos(Length(pane.X - 330, pane.Y - 90) / 62) + (random.NextShare() - 0.5) * 0.3)).ToArray();
        return (x, y) =>
        {
            var (near, next) = (0, 1);
            for (var i = 0; i < panes.Length; i++)
            {
                if (Distance(i) < Distance(near))
                    (near, next) = (i, near);
                else if (i != near && (next == near || Distance(i) < Distance(next)))
                    next = i;
            }
            // How far from the line between the two: the difference of squares over twice their distance.
            var (dx, dy) = (panes[near].X - panes[next].X, panes[near].Y - panes[next].Y);
            var edge = (Distance(next) - Distance(near)) / (2 * Length(dx, dy));
            var glow = 1.12 - 0.42 * Math.Sqrt(Distance(near)) / 40;
            return Colour.Of(0x17141f).Mix(tints[near].Times(glow), Step(1.2, 2.6, edge));

            double Distance(int i) => (panes[i].X - x) * (panes[i].X - x) + (panes[i].Y - y) * (panes[i].Y - y);
        };
    }

    // Lloyd's method: each point moves to the middle of its cell, which makes the cells alike in size.
    private static (double X, double Y)[] Relax((double X, double Y)[] points)
    {
        for (var round = 0; round < 3; round++)
        {
            var sums = new (double X, double Y, int Count)[points.Length];
            for (var y = 0; y < Height; y += 2)
            {
                for (var x = 0; x < Width; x += 2)
                {
                    var near = Enumerable.Range(0, points.Length).MinBy(i =>
                        (points[i].X - x) * (points[i].X - x) + (points[i].Y - y) * (points[i].Y - y));
                    sums[near] = (sums[near].X + x, sums[near].Y + y, sums[near].Count + 1);
                }
            }
            points = [.. points.Zip(sums, (point, sum) => sum.Count == 0 ? point : (sum.X / sum.Count, sum.Y / sum.Count))];
        }
        return points;
    }
}
