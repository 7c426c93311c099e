namespace NotebookCourse.Figures;

/// <summary>Numbers for people: as many digits as carry meaning, as the language writes them.</summary>
/// <remarks>How many digits a number has is decided after rounding, so that 9.999 stands beside 9.99 as 10.0.</remarks>
internal static class Number
{
    // Of a measurement more digits are chance.
    private const int Meaningful = 3;

    private static readonly string[] Formats = ["N0", "N1", "N2", "N3", "N4", "N5", "N6"];

    // Beyond these places a number is all zeros, which nobody counts.
    private const int MostDecimals = 6, MostPlaces = 15;

    /// <summary>A number to three digits.</summary>
    public static string Digits(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value.ToString("N0", Language.Numbers);
        var exponent = Exponent(value);
        return -exponent > MostDecimals - 1 || exponent > MostPlaces
            ? $"{Decimals(value / Math.Pow(10, exponent), Meaningful - 1)}e{exponent.ToString(Language.Numbers)}"
            : Decimals(value, Math.Clamp(Meaningful - 1 - exponent, 0, MostDecimals));
    }

    /// <summary>A ratio to two decimals below ten, to one below a hundred, to more where it would read as zero.</summary>
    public static string Ratio(double value) => Math.Abs(value) switch
    {
        > 0 and < 0.1 => Digits(value),
        < 9.995 => Decimals(value, 2),
        < 99.95 => Decimals(value, 1),
        _ => Decimals(value, 0),
    };

    /// <summary>A whole number as it is, another to three digits.</summary>
    public static string Plain(double value) => double.IsInteger(value) && Math.Abs(value) < Math.Pow(10, MostPlaces + 1) ? Decimals(value, 0) : Digits(value);

    /// <summary>A share in per cent; a small one to one decimal. What is not nothing and not all does not read so.</summary>
    public static string Percent(double share) => (100 * share) switch
    {
        > 0 and < 0.005 and var least => Digits(least),
        >= 0.005 and < 0.05 and var little => Decimals(little, 2),
        >= 0.05 and < 9.95 and var some => Decimals(some, 1),
        >= 99.5 and < 100 and var nearly => Decimals(Math.Min(nearly, 99.9), 1),
        var percent => Decimals(percent, 0),
    } + "\u00a0%";

    /// <summary>A whole number, its thousands separated.</summary>
    public static string Whole(long value) => value.ToString("N0", Language.Numbers);

    /// <summary>A number rounded to the digits that <see cref="Digits"/> shows.</summary>
    public static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        var unit = Math.Pow(10, Exponent(value) - Meaningful + 1);
        return Math.Round(value / unit) * unit;
    }

    // Of the number as it will be written: 9.996 is written as 10.0, whose exponent is 1.
    private static int Exponent(double value)
    {
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Math.Round(Math.Abs(value) / Math.Pow(10, exponent), Meaningful - 1, MidpointRounding.AwayFromZero) >= 10 ? exponent + 1 : exponent;
    }

    private static string Decimals(double value, int decimals) => value.ToString(Formats[decimals], Language.Numbers);
}
