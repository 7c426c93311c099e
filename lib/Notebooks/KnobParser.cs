using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks;

/// <summary>
/// Finds the knobs of a notebook: plain C# variables with a form comment, such as
/// <c>int threads = 4;   //@param {type:"slider", min:1, max:64, step:1}</c>.
/// </summary>
/// <remarks>The forms are Google Colab's: slider, number, integer, boolean, string, and a list of choices.</remarks>
public static partial class KnobParser
{
    private const string Example = "int threads = 4;   //@param {type:\"slider\", min:1, max:64, step:1}";

    /// <summary>The knobs in the order in which they stand.</summary>
    /// <exception cref="NotebookException">A form comment cannot be understood, or does not fit its variable.</exception>
    public static IReadOnlyList<Knob> Find(Notebook notebook)
    {
        var knobs = new List<Knob>();
        for (var index = 0; index < notebook.Cells.Count; index++)
        {
            if (notebook.Cells[index] is not { Language: CellLanguage.CSharp, Source: var source } cell)
                continue;

            foreach (var line in TextLine.Of(source))
            {
                if (Mark().IsMatch(line.In(source)))
                    knobs.Add(Read(line, index, cell, notebook));
            }
        }

        return knobs;
    }

    private static Knob Read(TextLine line, int index, Cell cell, Notebook notebook)
    {
        var text = line.In(cell.Source).ToString();
        try
        {
            var match = Declaration().Match(text);
            return match.Success
                ? Read(match, line.Start, index)
                : throw new FormatException($"expected a knob such as \"{Example}\" in int, long, double, bool, string or var, but found \"{text.Trim()}\".");
        }
        catch (FormatException error)
        {
            var where = cell.Line > 0 ? cell.Line + line.Number - 1 : 0;
            throw new NotebookException(notebook.Path ?? $"cell {index + 1}", where, error.Message, error);
        }
    }

    private static Knob Read(Match match, int lineStart, int index)
    {
        var (name, declared, literal) = (match.Groups["name"].Value, match.Groups["type"].Value, match.Groups["literal"]);
        if (!KnobLiteral.TryRead(literal.Value, out var actual, out var value, out var suffix) || !Fits(declared, actual))
            throw new FormatException($"expected {name} to start as a literal of type {declared}, but found {literal.Value}.");

        var form = KnobForm.Parse(match.Groups["form"].Value.Trim());
        var type = declared == "var" ? actual : declared;
        string[] choices = [.. form.Choices.Select(choice => Canonical(type, choice, name))];
        var knob = new Knob(name, KindOf(form, type, name), type, Canonical(type, value, name), form.Min, form.Max, form.Step, choices, index)
        {
            Literal = new KnobLiteral(lineStart + literal.Index, literal.Length, suffix),
        };
        return KnobValue.Check(knob, value) is { } complaint ? throw new FormatException(complaint) : knob;
    }

    private static string Canonical(string type, string value, string name) => KnobValue.Canonical(type, value)
        ?? throw new FormatException($"expected every value of {name} to be of type {type}, but found {value}.");

    private static bool Fits(string declared, string actual) => declared == "var" || declared == actual
        || (declared, actual) is ("long", "int") or ("double", "int" or "long");

    private static KnobKind KindOf(KnobForm form, string type, string name)
    {
        var isNumber = type is "int" or "long" or "double";
        return form.Type switch
        {
            null => KnobKind.Choice,
            "slider" when isNumber && form is { Min: not null, Max: not null } && form.Min <= form.Max => KnobKind.Slider,
            "slider" => throw new FormatException($"expected the slider {name} to be a number with a min and a max that is not smaller, but it is a {type} with min {form.Min} and max {form.Max}."),
            "number" or "integer" when isNumber => KnobKind.Number,
            "boolean" when type == "bool" => KnobKind.Boolean,
            "string" when type == "string" => KnobKind.Text,
            var other => throw new FormatException($"expected a form that fits the {type} {name} (slider or number for numbers, boolean, string, or a list), but found {other}."),
        };
    }

    [GeneratedRegex(@"//\s*@param\s*[\[{]")]
    private static partial Regex Mark();

    [GeneratedRegex("""^\s*(?<type>int|long|double|bool|string|var)\s+(?<name>[\p{L}_][\p{L}\p{N}_]*)\s*=\s*(?<literal>@"(?:[^"]|"")*"|"(?:[^"\\]|\\.)*"|[^\s;"]+)\s*;\s*//\s*@param\s*(?<form>[\[{].*)$""")]
    private static partial Regex Declaration();
}
