namespace NotebookCourse.Figures.Pictures;

/// <summary>A colour: red, green and blue from 0 to 1.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    /// <summary>A colour as the web writes it: 0xRRGGBB.</summary>
    public static Colour Of(int web) => new((web >> 16 & 255) / 255.0, (web >> 8 & 255) / 255.0, (web & 255) / 255.0);

    /// <summary>This colour with a share of another: 0 for none, 1 for the other alone.</summary>
    public Colour Mix(Colour other, double share)
    {
        share = Math.Clamp(share, 0, 1);
        return new(
            Red + (other.Red - Red) * share, Green + (other.Green - Green) * share, Blue + (other.Blue - Blue) * share);
    }

    /// <summary>This colour, brighter or darker.</summary>
    public Colour Times(double factor) => new(Red * factor, Green * factor, Blue * factor);
}
