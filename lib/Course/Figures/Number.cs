using System.Globalization;

namespace NotebookCourse.Figures;

/// <summary>Numbers for people: as many digits as carry meaning, written alike everywhere, so that two learners can compare.</summary>
internal static class Number
{
    /// <summary>A number to three digits.</summary>
    public static string Digits(double value)
    {
        var decimals = value == 0 ? 0 : 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return value.ToString("N" + Math.Clamp(decimals, 0, 6), CultureInfo.InvariantCulture);
    }

    /// <summary>A ratio to two decimals below ten, to one above, to more where it would read as zero.</summary>
    public static string Ratio(double value) =>
        value.ToString(value < 0.1 ? "N3" : value < 10 ? "N2" : "N1", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
