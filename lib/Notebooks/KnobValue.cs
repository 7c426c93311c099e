using System.Globalization;

namespace NotebookCourse.Notebooks;

/// <summary>Checks values for knobs.</summary>
internal static class KnobValue
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private const NumberStyles Real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>What is wrong with a value, in a sentence; null if the knob accepts it.</summary>
    public static string? Check(Knob knob, string value)
    {
        var isFine = Canonical(knob.CSharpType, value) is { } canonical
            && (knob.Choices.Count == 0 || knob.Choices.Contains(canonical))
            && (knob.CSharpType is "bool" or "string" || IsInRange(knob, double.Parse(canonical, CultureInfo.InvariantCulture)));
        return isFine ? null : $"{knob.Name} must be {knob.RangeText}, but was {value}.";
    }

    /// <summary>A value of a type as C# and a reader in any culture understand it; null if it is not of that type.</summary>
    /// <remarks>A comma separates the decimals to some and the thousands to others: it is not guessed, and belongs to no number.</remarks>
    public static string? Canonical(string type, string value) => type switch
    {
        "int" => int.TryParse(value, Whole, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        "long" => long.TryParse(value, Whole, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        "double" => double.TryParse(value, Real, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null,
        "bool" => value is "true" or "false" ? value : null,
        _ => value,
    };

    private static bool IsInRange(Knob knob, double number) => !(number < knob.Min || number > knob.Max);
}
