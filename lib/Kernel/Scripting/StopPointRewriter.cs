using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookCourse.Kernel.Cells;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Puts a stop point into each loop of a cell. Lines keep their numbers; columns do not.</summary>
/// <remarks>
/// The runtime can abort a thread, but on Unix that kills the process in about four of ten loops that call methods
/// (.NET 10.0: an exception is raised where a hijacked call returns, and nobody catches it there). A check in the
/// loop is safe, reaches the cell's tasks and threads too, and costs a read of memory each time round.
/// </remarks>
internal sealed class StopPointRewriter : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = ParseStatement($"global::{typeof(StopPoint).FullName}.{nameof(StopPoint.Check)}(); ");

    /// <summary>The same code with stop points.</summary>
    public static SyntaxTree Rewrite(SyntaxTree tree)
    {
        var root = new StopPointRewriter().Visit(tree.GetRoot());
        return tree.WithRootAndOptions(root, tree.Options);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node.WithStatement(Checked(node.Statement)));

    /// <inheritdoc/>
    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node.WithStatement(Checked(node.Statement)));

    /// <inheritdoc/>
    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node.WithStatement(Checked(node.Statement)));

    /// <inheritdoc/>
    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node.WithStatement(Checked(node.Statement)));

    /// <inheritdoc/>
    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node.WithStatement(Checked(node.Statement)));

    /// <inheritdoc/>
    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => Checked(node);

    private static BlockSyntax Checked(StatementSyntax body) => body is BlockSyntax block
        ? block.WithStatements(block.Statements.Insert(0, Check))
        : Block(Token(SyntaxKind.OpenBraceToken), [Check, body], Token(SyntaxKind.CloseBraceToken));
}
