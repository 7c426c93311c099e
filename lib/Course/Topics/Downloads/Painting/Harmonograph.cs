using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>A pen hung from pendulums that slowly come to rest, drawing in light.</summary>
internal sealed class Harmonograph : Painter
{
    private const int Points = 1_200_000;
    private const double Lasting = 130;

    // Thrice as fine as the picture, as each pixel is the mean of three points a side.
    private const int Fine = 3;

    private static readonly Gradient Glow = new(0x0a0d20, 0x1b2a6b, 0x4a4fc4, 0xc45fb8, 0xff9a76, 0xfff3d0);

    public override string Name => "harmonograph";

    public override string Description => DownloadsWords.PictureHarmonograph;

    public override Func<double, double, Colour> Begin()
    {
        var light = new double[Width * Fine * Height * Fine];
        for (var i = 0; i < Points; i++)
        {
            var time = i * Lasting / Points;
            var rest = Math.Exp(-0.012 * time);
            var x = Width / 2.0 + rest * (140 * Math.Sin(2.004 * time + 0.6) + 80 * Math.Sin(3 * time));
            var y = Height / 2.0 + rest * (100 * Math.Sin(3.003 * time + 1.1) + 48 * Math.Sin(2 * time + 0.3));
            Touch(light, (int)(x * Fine), (int)(y * Fine));
        }
        return (x, y) => Glow.At(1 - Math.Exp(-light[(int)(y * Fine) * Width * Fine + (int)(x * Fine)] / 60));
    }

    // The pen is round, and presses most in its middle.
    private static void Touch(double[] light, int x, int y)
    {
        for (var dy = -3; dy <= 3; dy++)
        {
            for (var dx = -3; dx <= 3; dx++)
                light[(y + dy) * Width * Fine + x + dx] += Math.Max(0, 10 - dx * dx - dy * dy);
        }
    }
}
