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
        var meta = new JsonObject { ["kernelInfo"] = CellLanguageNames.KernelInfo() };
        var text = new StringBuilder().Append(DibMeta.Mark).Append("\n\n").Append(meta.ToJsonString(Plain)).Append('\n');
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var source = TextLine.Normalize(notebook.Cells[i].Source);
            NotebookText.Check(source, name);
            DibLanguages.Known.Check(source, name, i + 1);
            text.Append("\n#!").Append(notebook.Cells[i].Language.Name()).Append("\n\n");
            if (source.Length > 0)
                text.Append(source).Append('\n');
        }

        return text.ToString();
    }
}
