using System.Text.Json;

namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Finds the languages that a notebook's metadata names, in each of the places where hosts put them.</summary>
internal static class IpynbLanguage
{
    /// <summary>The language of a notebook's cells that name none themselves.</summary>
    public static string OfNotebook(JsonElement root)
    {
        var metadata = Member(root, "metadata");
        return Text(Member(Member(metadata, "polyglot_notebook"), "kernelInfo"), "defaultKernelName")
            ?? Text(Member(metadata, "kernelspec"), "language")
            ?? Text(Member(metadata, "language_info"), "name")
            ?? CellLanguage.CSharp.Name();
    }

    /// <summary>The language that a code cell names; null if it names none.</summary>
    public static string? OfCell(JsonElement cell)
    {
        var metadata = Member(cell, "metadata");
        string?[] said = [Text(Member(metadata, "polyglot_notebook"), "kernelName"), Text(Member(metadata, "dotnet_interactive"), "language")];
        // What is no name to read is none.
        return Array.Find(said, name => !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl))?.Trim();
    }

    /// <summary>Finds a language by a name of any of these places, where a kernelspec says <c>C#</c>.</summary>
    public static bool TryParse(string name, out CellLanguage language) =>
        CellLanguageNames.TryParse(name.ToLowerInvariant(), out language);

    /// <summary>A member's text; null if there is no such member or it is no text.</summary>
    public static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;
}
