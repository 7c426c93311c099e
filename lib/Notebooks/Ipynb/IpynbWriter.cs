using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Writes cells and what running them gave as nbformat 4.5.</summary>
internal static class IpynbWriter
{
    // Jupyter indents by one blank.
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of the file.</summary>
    public static string Write(IReadOnlyList<CellRun> runs)
    {
        var cells = new JsonArray();
        var executions = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var source = TextLine.Normalize(runs[i].Cell.Source);
            NotebookText.Check(source, $"cell {i + 1}");
            // Ids that depend on the place alone keep two exports of one chapter comparable.
            var id = $"cell-{i + 1}";
            cells.Add(runs[i].Cell switch
            {
                { Language: CellLanguage.Markdown } => Text("markdown", id, source),
                { IsForeign: true, LanguageName: Cell.Raw } => Text(Cell.Raw, id, source),
                _ => Code(id, source, runs[i], runs[i].Status == CellStatus.NotRun ? null : ++executions),
            });
        }

        var notebook = new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = Metadata(CellLanguageNames.ForeignOf(runs.Select(run => run.Cell))),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return notebook.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Text(string type, string id, string source) => new()
    {
        ["cell_type"] = type,
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["source"] = IpynbOutput.Lines(source),
    };

    private static JsonObject Code(string id, string source, CellRun run, int? execution)
    {
        var language = run.Cell.LanguageName;
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = execution,
            ["id"] = id,
            ["metadata"] = new JsonObject
            {
                ["dotnet_interactive"] = new JsonObject { ["language"] = language },
                ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language },
            },
            ["outputs"] = IpynbOutput.Of(run, execution),
            ["source"] = IpynbOutput.Lines(run.Cell.Language == CellLanguage.CSharp ? source : $"#!{language}\n{source}"),
        };
    }

    private static JsonObject Metadata(IEnumerable<string> foreign) => new()
    {
        ["kernelspec"] = new JsonObject
        {
            ["display_name"] = JupyterKernel.DisplayName,
            ["language"] = JupyterKernel.Language,
            ["name"] = JupyterKernel.Name,
        },
        ["language_info"] = JupyterContent.LanguageInfo(),
        ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = CellLanguageNames.KernelInfo(foreign) },
    };
}
