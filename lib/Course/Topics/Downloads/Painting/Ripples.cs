using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Two stones fell into a pond at dusk: their waves add up here and cancel there.</summary>
internal sealed class Ripples : Painter
{
    private static readonly Gradient Water = new(0x0b1d3a, 0x123f66, 0x1f7a8c, 0x74c3b8, 0xf6e7c8, 0xffb48a);

    private static readonly (double X, double Y, double Wave)[] Stones = [(165, 205, 30), (345, 120, 24)];

    public override string Name => "ripples";

    public override string Description => DownloadsWords.PictureRipples;

    // What is seen of water is not its height but its slope, which mirrors another part of the sky.
    public override Func<double, double, Colour> Begin() => (x, y) =>
        Water.At(0.38 + 1.3 * (Surface(x - 1, y - 1) - Surface(x + 1, y + 1)) + 0.16 * Surface(x, y));

    private static double Surface(double x, double y) => Stones.Sum(stone =>
    {
        var far = Length(x - stone.X, y - stone.Y);
        return Math.Cos(far / stone.Wave * Math.Tau) * Math.Exp(-far / 240);
    });
}
