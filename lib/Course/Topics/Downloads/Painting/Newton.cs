using System.Numerics;
using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Which of the five fifth roots of one does Newton's method find, from each point of the plane?</summary>
internal sealed class Newton : Painter
{
    private static readonly Colour[] Roots = [.. ((int[])[0xe4572e, 0xf3a712, 0x2e86ab, 0x5b8e7d, 0x6d3b82]).Select(Colour.Of)];

    public override string Name => "newton";

    public override string Description => DownloadsWords.PictureNewton;

    public override Func<double, double, Colour> Begin() => (x, y) =>
    {
        var z = new Complex((x - Width / 2.0) / 130 + 1e-9, (Height / 2.0 - y) / 130);
        for (var round = 0; round < 60; round++)
        {
            var fourth = z * z * z * z;
            var step = (fourth * z - 1) / (5 * fourth);
            z -= step;
            if (step.Magnitude < 1e-4)
                return Shade(z, round - Math.Log2(Math.Log(step.Magnitude + 1e-12) / Math.Log(1e-4)));
        }
        return Colour.Of(0x101018);
    };

    private static Colour Shade(Complex root, double rounds)
    {
        var which = (int)Math.Round(root.Phase / Math.Tau * 5 + 5) % 5;
        return Roots[which].Mix(Colour.Of(0x14101e), 1 - Math.Exp(-Math.Max(rounds - 3, 0) / 9))
            .Mix(Colour.Of(0xfffaf0), 0.5 * Math.Exp(-rounds / 2.5));
    }
}
