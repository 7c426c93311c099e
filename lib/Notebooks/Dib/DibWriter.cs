using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Notebooks.Dib;

/// <summary>Writes cells in the canonical form, which is the one that the Polyglot Notebooks extension keeps as it is.</summary>
internal static class DibWriter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    public static string Write(Notebook notebook)
    {
        var name = notebook.Path ?? "notebook";
        var foreign = CellLanguageNames.ForeignOf(notebook.Cells);
        var languages = DibLanguages.With(foreign);
        foreach (var language in foreign)
            CheckName(language, languages, name);
        var meta = new JsonObject { ["kernelInfo"] = CellLanguageNames.KernelInfo(foreign) };
        var text = new StringBuilder().Append(DibMeta.Mark).Append("\n\n").Append(meta.ToJsonString(Plain)).Append('\n');
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var source = TextLine.Normalize(notebook.Cells[i].Source);
            NotebookText.Check(source, name);
            languages.Check(source, name, i + 1);
            text.Append('\n').Append(DibLanguages.Prefix).Append(notebook.Cells[i].LanguageName).Append("\n\n");
            if (source.Length > 0)
                text.Append(source).Append('\n');
        }

        return text.ToString();
    }

    // Another kind of file may call a language anything.
    private static void CheckName(string language, DibLanguages languages, string file)
    {
        NotebookText.Check(language, file);
        var line = DibLanguages.Prefix + language;
        if (language.Length == 0 || line.AsSpan().ContainsAny('\r', '\n') || !languages.StartsCell(line, out var read) || read.Foreign != language)
            throw new NotebookException(file, 0, $"expected a language that a line can name, but found \"{language}\". Name the language of its cells anew.");
    }
}
