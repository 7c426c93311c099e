using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Noise that shifts noise that shifts noise: the veins of a stone that never was.</summary>
/// <remarks>Source: Quílez, <i>Domain warping</i>, 2002.</remarks>
internal sealed class VeinedMarble : Painter
{
    private static readonly Gradient Stone = new(0x0b1f2a, 0x14505c, 0x3a8f85, 0xe6dcc0, 0xd99a5b, 0x8c3f2b, 0x2a1118);

    public override string Name => "marble";

    public override string Description => DownloadsWords.PictureMarble;

    public override Func<double, double, Colour> Begin()
    {
        var noise = new Noise(77);
        return (x, y) =>
        {
            var (u, v) = (x / 130, y / 130);
            var (a, b) = (noise.Layers(u, v, 4), noise.Layers(u + 5.2, v + 1.3, 4));
            var (c, d) = (noise.Layers(u + 4 * a + 1.7, v + 4 * b + 9.2, 4), noise.Layers(u + 4 * a + 8.3, v + 4 * b + 2.8, 4));
            var value = noise.Layers(u + 3 * c, v + 3 * d, 4);
            return Stone.At((value - 0.2) * 1.7).Mix(Colour.Of(0xfff8e7), 0.5 * Step(0.62, 0.8, d));
        };
    }
}
