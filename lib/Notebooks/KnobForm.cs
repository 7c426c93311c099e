using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks;

/// <summary>The form that follows <c>//@param</c>, in the notation that Google Colab introduced.</summary>
/// <param name="Type">What <c>type</c> says; null for a list of choices.</param>
/// <param name="Min">What <c>min</c> says.</param>
/// <param name="Max">What <c>max</c> says.</param>
/// <param name="Step">What <c>step</c> says.</param>
/// <param name="Choices">The list of choices; empty for the other forms.</param>
internal sealed partial record KnobForm(string? Type, double? Min, double? Max, double? Step, IReadOnlyList<string> Choices)
{
    private static readonly string[] Keys = ["type", "min", "max", "step"];

    /// <summary>Reads a form.</summary>
    /// <exception cref="FormatException">It is none; the message says what was expected.</exception>
    public static KnobForm Parse(string text) => text.StartsWith('[') ? ParseChoices(text) : ParseFields(text);

    private static KnobForm ParseChoices(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            string[] choices = [.. document.RootElement.EnumerateArray().Select(Choice)];
            return choices.Length > 0
                ? new KnobForm(null, null, null, null, choices)
                : throw new FormatException("expected choices such as [\"a\",\"b\"], but the list is empty.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"expected a list of choices such as [\"a\",\"b\"], but found {text}.", error);
        }
    }

    private static string Choice(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    private static KnobForm ParseFields(string text)
    {
        if (!Shape().IsMatch(text))
            throw new FormatException($"expected a form such as {{type:\"slider\", min:1, max:64, step:1}} or [\"a\",\"b\"], but found {text}.");

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in Field().Matches(text))
        {
            var key = field.Groups["key"].Value;
            if (!Keys.Contains(key))
                throw new FormatException($"expected only {string.Join(", ", Keys)} in a form, but found {key}.");
            fields[key] = field.Groups["value"].Value.Trim('"');
        }

        return new KnobForm(
            fields.GetValueOrDefault("type") ?? throw new FormatException($"expected a type in the form {text}, but found none."),
            Number(fields, "min"),
            Number(fields, "max"),
            Number(fields, "step"),
            []);
    }

    private static double? Number(Dictionary<string, string> fields, string key)
    {
        if (!fields.TryGetValue(key, out var text))
            return null;

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"expected {key} to be a number, but found {text}.");
    }

    [GeneratedRegex("""^\{\s*(?:(?:"\w+"|\w+)\s*:\s*(?:"[^"]*"|[^\s",}]+)\s*(?:,\s*|(?=\})))+\}$""")]
    private static partial Regex Shape();

    [GeneratedRegex("""[{,]\s*"?(?<key>\w+)"?\s*:\s*(?<value>"[^"]*"|[^\s",}]+)""")]
    private static partial Regex Field();
}
