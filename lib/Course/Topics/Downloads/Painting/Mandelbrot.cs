using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>A corner of the Mandelbrot set, where its spirals look like the tails of seahorses.</summary>
internal sealed class Mandelbrot : Painter
{
    private const double CentreReal = -0.743643, CentreImaginary = 0.131826, Across = 0.0042;

    private static readonly Gradient Sea = new(0x00122e, 0x0a4a86, 0x2a9fc4, 0xf4f1de, 0xf2a541, 0x9c2c1f, 0x2b0a2e);

    public override string Name => "mandelbrot";

    public override string Description => DownloadsWords.PictureMandelbrot;

    public override Func<double, double, Colour> Begin() => (x, y) =>
    {
        var real = CentreReal + (x - Width / 2.0) / Width * Across;
        var imaginary = CentreImaginary - (y - Height / 2.0) / Width * Across;
        var escape = Escape.Count(0, 0, real, imaginary, most: 1500);
        return escape is { } time ? Sea.Around(Math.Log(time / 60) * 1.1) : Colour.Of(0x05030f);
    };
}
