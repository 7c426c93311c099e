using System.Text.Json;

namespace NotebookCourse.Notebooks.Dib;

/// <summary>Reads the JSON of a <c>#!meta</c> block.</summary>
internal static class DibMeta
{
    /// <summary>The line that starts the block.</summary>
    public const string Mark = "#!meta";

    private const string Example = """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","aliases":["cs"]}]}}""";

    /// <summary>The languages that a file has.</summary>
    /// <param name="json">The text between the mark and the next language line.</param>
    /// <param name="name">The file.</param>
    /// <param name="line">The line at which the text starts.</param>
    public static DibLanguages Parse(string json, string name, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = Expect(document.RootElement, JsonValueKind.Object, "the metadata");
            return root.TryGetProperty("kernelInfo", out var info)
                ? Languages(Expect(info, JsonValueKind.Object, "kernelInfo"))
                : DibLanguages.Known;
        }
        catch (JsonException error)
        {
            var found = json.AsSpan().Trim().IsEmpty ? "nothing" : $"text that is cut off or broken ({error.Message})";
            throw new NotebookException(name, line + (int)(error.LineNumber ?? 0), $"expected JSON such as {Example} after {Mark}, but found {found}.", error);
        }
        catch (InvalidOperationException error)
        {
            // Names of members are put together when they are compared, texts only when they are asked for.
            throw new NotebookException(name, line, "expected text in the metadata, but found half a character (an escaped lone surrogate).", error);
        }
        catch (FormatException error)
        {
            throw new NotebookException(name, line, $"{error.Message} Write the metadata like {Example}", error);
        }
    }

    private static DibLanguages Languages(JsonElement info)
    {
        var added = new Dictionary<string, WrittenLanguage>(StringComparer.Ordinal);
        if (info.TryGetProperty("items", out var items))
        {
            foreach (var item in Expect(items, JsonValueKind.Array, "kernelInfo.items").EnumerateArray())
                Add(Expect(item, JsonValueKind.Object, "each of kernelInfo.items"), added);
        }

        var languages = DibLanguages.Known with { Added = added };
        return languages with { Default = Default(info, languages) };
    }

    // A file may list languages that the course does not have: the extension lists all that it has.
    private static void Add(JsonElement item, Dictionary<string, WrittenLanguage> added)
    {
        if (!item.TryGetProperty("name", out var nameElement))
            throw new FormatException("expected a name in each of kernelInfo.items, but found none.");

        var name = Text(nameElement, "the name of a kernel");
        var language = CellLanguageNames.TryParse(name, out var known) ? new WrittenLanguage(known) : new WrittenLanguage(CellLanguage.Foreign, name);
        added.TryAdd(name, language);
        if (!item.TryGetProperty("aliases", out var aliases))
            return;

        foreach (var alias in Expect(aliases, JsonValueKind.Array, "aliases").EnumerateArray())
            added.TryAdd(Text(alias, "an alias"), language);
    }

    private static WrittenLanguage Default(JsonElement info, DibLanguages languages)
    {
        // Polyglot Notebooks itself has written null.
        if (!info.TryGetProperty("defaultKernelName", out var element) || element.ValueKind == JsonValueKind.Null)
            return languages.Default;

        var name = Text(element, "defaultKernelName");
        return languages.Find(name, out var language) ? language : throw new FormatException(
            $"expected defaultKernelName to be one of {CellLanguageNames.List}, or of kernelInfo.items, but found \"{name}\".");
    }

    private static JsonElement Expect(JsonElement element, JsonValueKind kind, string what) => element.ValueKind == kind
        ? element
        : throw new FormatException($"expected {what} to be a JSON {Word(kind)}, but found {Word(element.ValueKind)}.");

    private static string Text(JsonElement element, string what) => Expect(element, JsonValueKind.String, what).GetString()!;

    private static string Word(JsonValueKind kind) => kind.ToString().ToLowerInvariant();
}
