using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Seeds, each turned by the golden angle from the last: the spirals that one sees nobody has drawn.</summary>
/// <remarks>Source: Vogel, <i>A better way to construct the sunflower head</i>, 1979.</remarks>
internal sealed class Sunflower : Painter
{
    private const int Seeds = 620;
    private const double Spread = 6.1, CentreX = Width / 2.0, CentreY = Height / 2.0;

    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    private static readonly Gradient Ripe = new(0x6b3410, 0x9c4f16, 0xcf7a1c, 0xf2a71b, 0xffd84d, 0xfff0a8);

    public override string Name => "sunflower";

    public override string Description => DownloadsWords.PictureSunflower;

    public override Func<double, double, Colour> Begin()
    {
        var seeds = Enumerable.Range(1, Seeds).Select(i =>
        {
            var far = Spread * Math.Sqrt(i);
            return (X: CentreX + far * Math.Cos(i * GoldenAngle), Y: CentreY + far * Math.Sin(i * GoldenAngle), Far: far);
        }).ToArray();
        return (x, y) =>
        {
            var colour = Colour.Of(0x10241c).Mix(Colour.Of(0x1f4a37), 1 - Length(x - CentreX, y - CentreY) / 300);
            foreach (var seed in seeds)
            {
                var away = Length(x - seed.X, y - seed.Y);
                var size = 2.9 + 2.4 * seed.Far / (Spread * Math.Sqrt(Seeds));
                if (away > size + 1)
                    continue;
                var lit = Ripe.At(seed.Far / (Spread * Math.Sqrt(Seeds)) + (seed.X - x + seed.Y - y) / 40);
                colour = colour.Mix(lit, Step(size + 0.6, size - 0.6, away));
            }
            return colour;
        };
    }
}
