using System.Text.Json.Nodes;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>The file starts as the Polyglot Notebooks extension would write it; it rewrites a file that does not.</summary>
internal static class MetaRule
{
    private const string Expected = """
        {"kernelInfo":{"defaultKernelName":"csharp","items":[
        {"name":"csharp","languageName":"C#","aliases":["c#","cs"]},
        {"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},
        {"name":"html","languageName":"HTML"},
        {"name":"javascript","languageName":"JavaScript","aliases":["js"]},
        {"name":"markdown","languageName":"Markdown","aliases":["md"]},
        {"name":"mermaid","languageName":"Mermaid"}]}}
        """;

    /// <summary>Finds a block that is missing or lists other kernels.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        var lines = draft.Text.TrimStart('\uFEFF').Split('\n');
        if (lines.Length < 3 || lines[0] != "#!meta" || lines[1].Length > 0)
        {
            yield return "line 1: expected #!meta, an empty line and the list of kernels";
            yield break;
        }

        if (!JsonNode.DeepEquals(JsonNode.Parse(lines[2]), JsonNode.Parse(Expected)))
            yield return $"line 3: expected exactly {Expected.ReplaceLineEndings("")}";
    }
}
