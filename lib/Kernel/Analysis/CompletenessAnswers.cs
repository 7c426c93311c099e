using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookCourse.Kernel.Editing;
using NotebookCourse.Kernel.Scripting;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>Whether a text is a whole program by its grammar alone.</summary>
internal static class CompletenessAnswers
{
    private const int BlanksALevel = 4;

    /// <summary>Judges the text; lines that are for the kernel count as whole.</summary>
    public static Completeness Judge(string source, CancellationToken cancellation)
    {
        var tree = CSharpSyntaxTree.ParseText(CellParts.WithoutMagic(source.ReplaceLineEndings("\n")), ScriptSettings.Parsing, cancellationToken: cancellation);
        if (!SyntaxFactory.IsCompleteSubmission(tree)) return new Completeness("incomplete", new string(' ', BlanksALevel * OpenBlocks(tree, cancellation)));
        return new Completeness(tree.GetDiagnostics(cancellation).Any(one => one.Severity == DiagnosticSeverity.Error) ? "invalid" : "complete");
    }

    private static int OpenBlocks(SyntaxTree tree, CancellationToken cancellation)
    {
        var open = 0;
        // A brace that the parser put in because it is missing is not there to close anything.
        foreach (var token in tree.GetRoot(cancellation).DescendantTokens().Where(token => !token.IsMissing))
        {
            if (token.IsKind(SyntaxKind.OpenBraceToken)) open++;
            if (token.IsKind(SyntaxKind.CloseBraceToken)) open--;
        }
        return Math.Max(0, open);
    }
}
