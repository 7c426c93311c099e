using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookCourse.Kernel.Cells;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Puts a stop point into each loop of a cell, one before its code, and one into each function within that code. Lines keep their numbers; columns do not.</summary>
/// <remarks>
/// A check is safe, reaches the cell's tasks and threads too, and costs a read of memory each time. All other functions get theirs
/// from <see cref="EntryStopPoints"/>: only the code at the top of a cell is, for the compiler, its own and not the learner's.
/// </remarks>
internal sealed partial class StopPointRewriter : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = Call(nameof(StopPoint.Check)), CheckDepth = Call(nameof(StopPoint.CheckDepth));

    private readonly FunctionsAtTheTop _functions;

    private StopPointRewriter(FunctionsAtTheTop functions) => _functions = functions;

    /// <summary>The only tree of a piece with stop points.</summary>
    public static SyntaxTree Rewrite(CSharpCompilation piece)
    {
        var tree = piece.SyntaxTrees[^1];
        var rewriter = new StopPointRewriter(new FunctionsAtTheTop(piece, tree));
        return tree.WithRootAndOptions(Begun((CompilationUnitSyntax)rewriter.Visit(tree.GetRoot())), tree.Options);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
    {
        var loop = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return GpuCode.Holds(node) ? loop : loop.WithStatement(Checked(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node)
    {
        var loop = (DoStatementSyntax)base.VisitDoStatement(node)!;
        return GpuCode.Holds(node) ? loop : loop.WithStatement(Checked(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var loop = (ForStatementSyntax)base.VisitForStatement(node)!;
        return GpuCode.Holds(node) ? loop : loop.WithStatement(Checked(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node)
    {
        var loop = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
        return GpuCode.Holds(node) ? loop : loop.WithStatement(Checked(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        var loop = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
        return GpuCode.Holds(node) ? loop : loop.WithStatement(Checked(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) =>
        GpuCode.Holds(node) ? node : Checked((StatementSyntax)base.VisitGotoStatement(node)!);

    private static BlockSyntax Checked(StatementSyntax body) => body is BlockSyntax block
        ? block.WithStatements(block.Statements.Insert(0, Check))
        : Block(Token(SyntaxKind.OpenBraceToken), [Check, body], Token(SyntaxKind.CloseBraceToken));

    // Also where there is no loop: the entries are made to call what the code calls already.
    private static CompilationUnitSyntax Begun(CompilationUnitSyntax root)
    {
        if (root.Members is not [var first, ..]) return root;
        var (before, rest) = (first.GetLeadingTrivia(), first.WithLeadingTrivia());
        List<StatementSyntax> calls = root.DescendantNodes().OfType<RecordDeclarationSyntax>().Any() ? [Check, CheckDepth] : [Check];
        calls[0] = calls[0].WithLeadingTrivia(before);
        return root.WithMembers(root.Members.RemoveAt(0).Insert(0, rest).InsertRange(0, calls.Select(GlobalStatement)));
    }

    private static StatementSyntax Call(string check) => ParseStatement($"global::{typeof(StopPoint).FullName}.{check}(); ");
}
