using NotebookCourse.Experiments;
using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Tiles with two arcs each, turned at random: wherever they meet, ribbons go on.</summary>
/// <remarks>Source: Smith, <i>The tiling patterns of Sebastien Truchet and the topology of structural hierarchy</i>, 1987.</remarks>
internal sealed class Truchet : Painter
{
    private const int Side = 40;

    private static readonly Gradient Ribbon = new(0xf25f5c, 0xffe066, 0x50b99b, 0x247ba0);

    public override string Name => "truchet";

    public override string Description => DownloadsWords.PictureTruchet;

    public override Func<double, double, Colour> Begin()
    {
        var random = new SplitMix64(29);
        var turned = Enumerable.Range(0, Width / Side * (Height / Side)).Select(_ => random.NextShare() < 0.5).ToArray();
        return (x, y) =>
        {
            var (column, row) = ((int)x / Side, (int)y / Side);
            var (left, top) = (x - column * Side, y - row * Side);
            if (turned[row * (Width / Side) + column])
                left = Side - left;
            var away = Math.Min(
                Math.Abs(Length(left, top) - Side / 2.0), Math.Abs(Length(Side - left, Side - top) - Side / 2.0));
            var ribbon = Ribbon.At((x + 0.6 * y) / (Width + 0.6 * Height));
            return Colour.Of(0x1d2433)
                .Mix(Colour.Of(0x0f131d), Step(13, 9, away))
                .Mix(ribbon, Step(8.6, 7.6, away))
                .Mix(Colour.Of(0xffffff), 0.55 * Step(2.6, 1.2, away));
        };
    }
}
