using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Cells;

/// <summary>What an execute_request asks for.</summary>
/// <param name="Code">The cell's text.</param>
/// <param name="Silent">Whether nothing of it is to be seen.</param>
/// <param name="Counts">Whether it has a number and goes into the history.</param>
/// <param name="StopsOnError">Whether the requests behind it are not run if it fails.</param>
/// <param name="Expressions">The names of the expressions that are to be evaluated after it.</param>
internal sealed record ExecuteRequest(string Code, bool Silent, bool Counts, bool StopsOnError, IReadOnlyList<string> Expressions)
{
    private const string NoExpressions = "This kernel evaluates no user_expressions. Run a cell that ends in the value.";

    /// <summary>The cell: in the language that its first line names, otherwise in C#.</summary>
    public Cell Cell
    {
        get
        {
            var source = Code.ReplaceLineEndings("\n");
            return CellLanguageNames.TakeLine(source) ?? new Cell(CellLanguage.CSharp, source);
        }
    }

    /// <summary>Reads the content of the request.</summary>
    /// <exception cref="ProtocolException">It is not what the protocol says.</exception>
    public static ExecuteRequest Of(Content content)
    {
        var silent = content.Flag("silent", false);
        return new ExecuteRequest(
            content.Text("code"),
            silent,
            !silent && content.Flag("store_history", true),
            !silent && content.Flag("stop_on_error", true),
            content.Names("user_expressions"));
    }

    /// <summary>What became of the expressions.</summary>
    public JsonObject ExpressionResults() =>
        new(Expressions.Select(name => KeyValuePair.Create<string, JsonNode?>(name, Answer.ErrorContent("NotSupported", NoExpressions))));
}
