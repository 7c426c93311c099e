using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>A notebook as the rules look at it: its file's text, its cells, and the syntax of its C#.</summary>
internal sealed class Draft
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    private Draft(string text, Notebook notebook)
    {
        Text = text;
        Cells = notebook.Cells;
        Notebook = notebook;
        Syntax = [.. Cells.Where(cell => cell.Language == CellLanguage.CSharp).Select(cell => new CSharpCell(cell, Parse(cell)))];
    }

    /// <summary>The text of the file, lines ending in <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>The notebook.</summary>
    public Notebook Notebook { get; }

    /// <summary>Its cells.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Its C# cells with their syntax, magics blanked out.</summary>
    public IReadOnlyList<CSharpCell> Syntax { get; }

    /// <summary>Reads a draft from a file's text.</summary>
    public static Draft Of(string text) => new(text.ReplaceLineEndings("\n"), DibFile.Parse(text, "draft.dib"));

    /// <summary>A draft with one C# cell, for a sample that breaks a rule.</summary>
    public static Draft OfCode(string code) => Of($"#!csharp\n\n{code}\n");

    private static CompilationUnitSyntax Parse(Cell cell)
    {
        var code = string.Join('\n', cell.Source.Split('\n').Select(line => line.StartsWith("#!", StringComparison.Ordinal) ? "" : line));
        return CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot();
    }
}

/// <summary>A C# cell and its syntax.</summary>
internal sealed record CSharpCell(Cell Cell, CompilationUnitSyntax Syntax)
{
    /// <summary>Whether the cell ends in an expression without a semicolon, whose value the host shows.</summary>
    public bool EndsInAValue => Syntax.Members.LastOrDefault()
        is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } };

    /// <summary>The line of the file on which a piece of syntax starts.</summary>
    public int LineOf(SyntaxNodeOrToken part) => Cell.Line + part.GetLocation()!.GetLineSpan().StartLinePosition.Line;
}
