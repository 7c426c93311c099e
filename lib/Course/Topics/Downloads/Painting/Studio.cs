using NotebookCourse.Figures.Pictures;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Downloads.Painting;

[assembly: Verb<Studio>("paint-pictures")]

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Paints the course's pictures: <c>dotnet exec NotebookCourse.dll paint-pictures data/images</c>.</summary>
internal sealed class Studio : IVerb
{
    /// <summary>The most bytes of a picture's file.</summary>
    public const int MostBytes = 60_000;

    // Each pixel is the mean of this many points a side, so that edges are smooth.
    private const int Samples = 3;

    /// <summary>One painter a picture.</summary>
    public static IReadOnlyList<Painter> Painters { get; } =
    [
        new Coral(), new Harmonograph(), new Julia(), new Mandelbrot(), new VeinedMarble(), new Maze(),
        new Mountains(), new Newton(), new Ripples(), new StainedGlass(), new Sunflower(), new Truchet(),
    ];

    /// <inheritdoc/>
    public string Arguments => "FOLDER";

    /// <inheritdoc/>
    public string Purpose => DownloadsWords.StudioPurpose;

    /// <summary>Paints all pictures into a folder.</summary>
    public int Run(string[] arguments)
    {
        Directory.CreateDirectory(arguments[0]);
        foreach (var painter in Painters)
            File.WriteAllBytes(Path.Combine(arguments[0], painter.Name + ".png"), Frame(Paint(painter)));
        return 0;
    }

    /// <summary>The pixels of a picture, row by row: 0xRRGGBB each.</summary>
    public static int[] Paint(Painter painter)
    {
        var colour = painter.Begin();
        var pixels = new int[Painter.Width * Painter.Height];
        Parallel.For(0, Painter.Height, y =>
        {
            for (var x = 0; x < Painter.Width; x++)
                pixels[y * Painter.Width + x] = Mean(colour, x, y);
        });
        return pixels;
    }

    /// <summary>A picture as a PNG file with as many colours as <see cref="MostBytes"/> allow.</summary>
    public static byte[] Frame(int[] pixels) => ((int[])[256, 192, 128, 96, 64, 48, 32, 16])
        .Select(colours => PngWriter.Write(Palette.Of(pixels, colours), pixels, Painter.Width))
        .First(file => file.Length <= MostBytes);

    private static int Mean(Func<double, double, Colour> colour, int x, int y)
    {
        var (red, green, blue) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Samples * Samples; i++)
        {
            var each = colour(x + (i % Samples + 0.5) / Samples, y + (i / Samples + 0.5) / Samples);
            (red, green, blue) = (red + each.Red, green + each.Green, blue + each.Blue);
        }
        return Byte(red) << 16 | Byte(green) << 8 | Byte(blue);

        static int Byte(double sum) => (int)Math.Round(Math.Clamp(sum / (Samples * Samples), 0, 1) * 255);
    }
}
