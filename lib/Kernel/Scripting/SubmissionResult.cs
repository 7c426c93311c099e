using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Tells a cell that ends in a value from one that ends in a statement.</summary>
internal static class SubmissionResult
{
    /// <summary>Whether the value that the script returned is one in which it ended.</summary>
    public static bool Has(Script script, object? value) => value is not null || EndsInExpression(script.GetCompilation());

    // Both "x = null;" and "(string?)null" return null, and only the second has a value to show.
    private static bool EndsInExpression(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.First();
        return ((CompilationUnitSyntax)tree.GetRoot()).Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }]
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is { SpecialType: not SpecialType.System_Void };
    }
}
