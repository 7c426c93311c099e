using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Ridges behind ridges, paler the farther they are, under a low sun.</summary>
internal sealed class Mountains : Painter
{
    private const int Ridges = 6;
    private const double SunX = 330, SunY = 118;

    private static readonly Gradient Sky = new(0x2f4b7c, 0x8a6fa8, 0xf29e8e, 0xffd9a0, 0xffedc9);
    private static readonly Gradient Rock = new(0xe9a895, 0xb5788f, 0x775a86, 0x43426f, 0x232c50, 0x10172f);

    public override string Name => "mountains";

    public override string Description => DownloadsWords.PictureMountains;

    public override Func<double, double, Colour> Begin()
    {
        var noise = new Noise(5);
        return (x, y) =>
        {
            var sun = Length(x - SunX, y - SunY);
            var colour = Sky.At(y / 230)
                .Mix(Colour.Of(0xfff3d6), 0.55 * Math.Exp(-sun / 70))
                .Mix(Colour.Of(0xfffbef), Step(27, 25.5, sun));
            for (var ridge = 0; ridge < Ridges; ridge++)
            {
                var near = ridge / (Ridges - 1.0);
                var wide = 130 - 40 * near;
                var crest = 140 + 150 * near - 120 * (noise.Layers(x / wide + 31 * ridge, ridge * 7.7, 6) - 0.35);
                if (y > crest)
                    colour = Rock.At(near).Mix(Colour.Of(0xf6c7ae), (1 - near) * 0.5 * Step(0, 110, y - crest));
            }
            return colour;
        };
    }
}
