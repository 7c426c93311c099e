using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>A compiled piece of the program, ready to run once.</summary>
internal sealed class Submission(string text, CSharpCompilation compilation, Func<object?[], Task<object?>>? factory)
{
    /// <summary>Its text as it was written.</summary>
    public string Text => text;

    /// <summary>What it was compiled from and into.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>Whether there is anything to run; usings alone are none.</summary>
    public bool HasCode => factory is not null;

    /// <summary>Runs it up to its first wait.</summary>
    /// <param name="slots">The variables of earlier pieces; its own are put there.</param>
    public Task<object?> Start(object?[] slots) => factory?.Invoke(slots) ?? Task.FromResult<object?>(null);

    /// <summary>Whether the value that it returned is one in which it ended: both <c>x = null;</c> and <c>(string)null</c> return null, and only the second has a value to show.</summary>
    public bool HasResult(object? value) => value is not null || EndsInExpression();

    private bool EndsInExpression()
    {
        var tree = compilation.SyntaxTrees[^1];
        return tree.GetCompilationUnitRoot().Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }]
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is { SpecialType: not Microsoft.CodeAnalysis.SpecialType.System_Void };
    }
}
