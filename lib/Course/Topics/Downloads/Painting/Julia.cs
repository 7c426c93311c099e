using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>A Julia set: every point of the plane squared and shifted by the same number, over and over.</summary>
internal sealed class Julia : Painter
{
    private static readonly Gradient Dusk = new(0x120b24, 0x3b1d5a, 0x8e3b78, 0xe8736a, 0xfcc780, 0xfff6dc);

    public override string Name => "julia";

    public override string Description => DownloadsWords.PictureJulia;

    public override Func<double, double, Colour> Begin() => (x, y) =>
    {
        var escape = Escape.Count((x - Width / 2.0) / 150, (Height / 2.0 - y) / 150, -0.8, 0.156, most: 600);
        return escape is { } time ? Dusk.At(Math.Log(1 + time) / Math.Log(180)) : Colour.Of(0xfff6dc);
    };
}
