using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks;

/// <summary>A C# literal in a cell's source.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Suffix">What follows the digits of a number: <c>L</c> or <c>d</c> in either case, or nothing.</param>
internal readonly partial record struct KnobLiteral(int Start, int Length, string Suffix)
{
    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <param name="type">The type that it has, as <c>var</c> would infer it.</param>
    /// <param name="value">Its value, as a knob holds it.</param>
    /// <param name="suffix">The suffix of a number.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? type, [NotNullWhen(true)] out string? value, out string suffix)
    {
        (type, value, suffix) = (null, null, "");
        if (text is "true" or "false")
        {
            (type, value) = ("bool", text);
        }
        else if (text.StartsWith('"') || text.StartsWith("@\"", StringComparison.Ordinal))
        {
            value = Unquote(text);
            type = value is null ? null : "string";
        }
        else if (NumberForm().Match(text) is { Success: true } number)
        {
            suffix = number.Groups["suffix"].Value;
            var digits = number.Groups["digits"].Value.Replace("_", "", StringComparison.Ordinal);
            var isWhole = suffix is not ("d" or "D") && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            type = !isWhole ? "double" : suffix is "l" or "L" || !int.TryParse(digits, CultureInfo.InvariantCulture, out _) ? "long" : "int";
            value = digits;
        }

        return type is not null && value is not null;
    }

    /// <summary>Writes a value that the knob accepts as a literal of the knob's type.</summary>
    public string Write(string type, string value) => type switch
    {
        "string" => Quote(value),
        // Without a point, "var share = 2;" would turn a double into an int.
        "double" when Suffix.Length == 0 && value.AsSpan().IndexOfAny(".eE") < 0 => value + ".0",
        "int" or "long" or "double" => value + Suffix,
        _ => value,
    };

    private static string Quote(string value)
    {
        var text = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        // What would end the line, or could not be seen on it, is written as its code.
        return $"\"{Unseen().Replace(text, match => $"\\u{(int)match.Value[0]:x4}")}\"";
    }

    private static string? Unquote(string text)
    {
        if (text.StartsWith('@'))
            return text[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal);

        var isKnown = true;
        var value = Escape().Replace(text[1..^1], match =>
        {
            var code = match.Value[1];
            isKnown &= code is '\\' or '"' or 'n' or 't' or 'r' || match.Length == 6;
            return code switch { 'n' => "\n", 't' => "\t", 'r' => "\r", 'u' when match.Length == 6 => Character(match.Value[2..]), _ => $"{code}" };
        });
        return isKnown ? value : null;
    }

    private static string Character(string code) => $"{(char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}";

    [GeneratedRegex(@"^(?<digits>-?(?:[0-9][0-9_]*)?(?:\.[0-9][0-9_]*)?(?:(?<=[0-9])[eE][+-]?[0-9]+)?)(?<suffix>[lLdD]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\\(?:u[0-9a-fA-F]{4}|.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\p{C}\p{Zl}\p{Zp}]")]
    private static partial Regex Unseen();
}
