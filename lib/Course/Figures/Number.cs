namespace NotebookCourse.Figures;

/// <summary>Numbers for people: as many digits as carry meaning, as the language writes them.</summary>
internal static class Number
{
    private const string Power = "0.##e-0";

    private static readonly string[] Formats = ["N0", "N1", "N2", "N3", "N4", "N5", "N6"];

    /// <summary>A number to three digits; a very small one as a power of ten, as zeros would say that it is none.</summary>
    public static string Digits(double value)
    {
        var decimals = value == 0 ? 0 : 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return value.ToString(decimals < Formats.Length ? Formats[Math.Max(decimals, 0)] : Power, Language.Numbers);
    }

    /// <summary>A ratio to two decimals below ten, to one above, to more where it would read as zero.</summary>
    public static string Ratio(double value) =>
        value is > 0 and < 0.001 ? Digits(value) : value.ToString(value < 0.1 ? "N3" : value < 10 ? "N2" : "N1", Language.Numbers);

    /// <summary>A whole number as it is, another to three digits.</summary>
    public static string Plain(double value) => double.IsInteger(value) ? value.ToString("N0", Language.Numbers) : Digits(value);

    /// <summary>A share in per cent; a small one to one decimal.</summary>
    public static string Percent(double share) =>
        (100 * share).ToString(share is 0 or >= 0.0995 ? "N0" : "N1", Language.Numbers) + "\u00a0%";

    /// <summary>A whole number, its thousands separated.</summary>
    public static string Whole(long value) => value.ToString("N0", Language.Numbers);
}
