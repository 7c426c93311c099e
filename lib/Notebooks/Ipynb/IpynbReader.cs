using System.Text.Json;
using NotebookCourse.Notebooks.Dib;

namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Reads the cells of an nbformat 4 file.</summary>
internal sealed class IpynbReader
{
    private readonly string _name;

    private IpynbReader(string name) => _name = name;

    /// <summary>Reads the text.</summary>
    public static Notebook Parse(string text, string name, string? path)
    {
        NotebookText.Check(text, name);
        try
        {
            using var document = JsonDocument.Parse(text.AsMemory().TrimStart('\uFEFF'));
            return new Notebook(new IpynbReader(name).Cells(document.RootElement), path);
        }
        catch (JsonException error)
        {
            throw new NotebookException(name, (int)(error.LineNumber ?? 0) + 1, $"expected an .ipynb notebook, which is JSON, but found: {error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new NotebookException(name, 0, "expected text, but found half a character (an escaped lone surrogate). Save the notebook again.", error);
        }
    }

    private List<Cell> Cells(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("nbformat", out var format)
            || format.ValueKind != JsonValueKind.Number)
        {
            throw Bad("expected an .ipynb notebook with an nbformat number, but found other JSON.");
        }

        if (format.GetRawText() != "4")
            throw Bad($"expected nbformat 4, but found {format.GetRawText()}. Open the notebook in Jupyter and save it again.");

        if (!root.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Array)
            throw Bad("expected a list of cells, but found none.");

        // The notebook's own language matters only to a cell that names none.
        var fallback = IpynbLanguage.OfNotebook(root);
        return [.. cells.EnumerateArray().Select((cell, index) => Read(cell, index + 1, fallback))];
    }

    private Cell Read(JsonElement cell, int number, string fallback)
    {
        var type = IpynbLanguage.Text(cell, "cell_type");
        var source = TextLine.Normalize(Source(cell, number));
        // Escaped in JSON, a character may come in that no .dib file can hold.
        NotebookText.Check(source, _name);
        return type switch
        {
            "markdown" => new Cell(CellLanguage.Markdown, source),
            "raw" => new Cell(CellLanguage.Foreign, source, Foreign: Cell.Raw),
            "code" => Code(cell, source, number, fallback),
            _ => throw Bad($"expected cell {number} to be a markdown, code or raw cell, but its cell_type is {type ?? "missing"}."),
        };
    }

    private Cell Code(JsonElement cell, string source, int number, string fallback)
    {
        var said = IpynbLanguage.OfCell(cell);
        // Of a cell that says it is C#, a first line such as "#!fsharp" is part of its code, which is split where it is run.
        if (CellLanguageNames.TakeLine(source, said is null ? DibLanguages.Known : DibLanguages.With([said])) is { } named
            && (said is null || (named.Language != CellLanguage.CSharp && named.LanguageName == said)))
        {
            return named with { Source = TextLine.Normalize(named.Source) };
        }

        // A cell may be in any language; a notebook whose own language is another is another program's.
        var name = said ?? fallback;
        if (IpynbLanguage.TryParse(name, out var language))
            return new Cell(language, source);
        return said is not null || CellLanguageNames.IsForeign(name)
            ? new Cell(CellLanguage.Foreign, source, Foreign: name)
            : throw Bad($"expected cell {number} in one of the languages {CellLanguageNames.List}, but found {name}.");
    }

    private string Source(JsonElement cell, int number)
    {
        if (cell.ValueKind == JsonValueKind.Object && cell.TryGetProperty("source", out var source))
        {
            if (source.ValueKind == JsonValueKind.String)
                return source.GetString()!;

            if (source.ValueKind == JsonValueKind.Array && source.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String))
                return string.Concat(source.EnumerateArray().Select(line => line.GetString()));
        }

        throw Bad($"expected cell {number} to have a source that is text or a list of lines, but found none.");
    }

    private NotebookException Bad(string message) => new(_name, 0, message);
}
