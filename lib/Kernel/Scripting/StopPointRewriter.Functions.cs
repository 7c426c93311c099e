using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookCourse.Kernel.Cells;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace NotebookCourse.Kernel.Scripting;

/// <content>The functions at the top of a cell: lambdas, local functions in blocks, and what the clauses of a query compute.</content>
internal sealed partial class StopPointRewriter
{
    private static readonly ExpressionSyntax Pass = ParseExpression($"global::{typeof(StopPoint).FullName}.{nameof(StopPoint.Pass)}");

    /// <inheritdoc/>
    /// <remarks>What a method wants to read as text is given to it as the learner wrote it.</remarks>
    public override SyntaxNode? VisitArgumentList(ArgumentListSyntax node)
    {
        var visited = (ArgumentListSyntax)base.VisitArgumentList(node)!;
        return FunctionsAtTheTop.HoldsFunctions(node)
            ? visited.AddArguments([.. _functions.Texts(node).Select(one => Argument(NameColon(one.Parameter), default, LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(one.Text))))])
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        _functions.IsData(node) ? node : Checked(node, (LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    /// <inheritdoc/>
    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        _functions.IsData(node) ? node : Checked(node, (LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    /// <inheritdoc/>
    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        var visited = (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!;
        return FunctionsAtTheTop.Has(node) ? visited.WithBlock(Checked(visited.Block)) : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        if (!FunctionsAtTheTop.Has(node)) return visited;
        if (visited.Body is { } block) return visited.WithBody(Checked(block));
        if (visited.ExpressionBody is not { } arrow || _functions.ReturnsValue(node) is not { } returns) return visited;
        // The arrow goes, and the end of its line stays.
        var expression = arrow.Expression.WithLeadingTrivia(arrow.ArrowToken.TrailingTrivia.AddRange(arrow.Expression.GetLeadingTrivia()));
        return visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(expression, returns));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitQueryExpression(QueryExpressionSyntax node) => _functions.IsData(node) ? node : base.VisitQueryExpression(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node)
    {
        var visited = (WhereClauseSyntax)base.VisitWhereClause(node)!;
        return visited.WithCondition(Passed(node.Condition, visited.Condition));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSelectClause(SelectClauseSyntax node)
    {
        var visited = (SelectClauseSyntax)base.VisitSelectClause(node)!;
        return visited.WithExpression(Passed(node.Expression, visited.Expression));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitLetClause(LetClauseSyntax node)
    {
        var visited = (LetClauseSyntax)base.VisitLetClause(node)!;
        return visited.WithExpression(Passed(node.Expression, visited.Expression));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitOrdering(OrderingSyntax node)
    {
        var visited = (OrderingSyntax)base.VisitOrdering(node)!;
        return visited.WithExpression(Passed(node.Expression, visited.Expression));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitGroupClause(GroupClauseSyntax node)
    {
        var visited = (GroupClauseSyntax)base.VisitGroupClause(node)!;
        return visited.WithByExpression(Passed(node.ByExpression, visited.ByExpression));
    }

    private LambdaExpressionSyntax Checked(LambdaExpressionSyntax node, LambdaExpressionSyntax visited)
    {
        if (!FunctionsAtTheTop.Has(node)) return visited;
        if (visited.Block is { } block) return visited.WithBlock(Checked(block));
        return visited.ExpressionBody is { } expression && _functions.ReturnsValue(node) is { } returns
            ? (LambdaExpressionSyntax)visited.WithExpressionBody(null).WithBlock(Body(expression, returns))
            : visited;
    }

    // On the line of the expression, which may be another one than that of the arrow.
    private static BlockSyntax Body(ExpressionSyntax expression, bool returns)
    {
        var bare = expression.WithLeadingTrivia(Space);
        StatementSyntax statement = bare switch
        {
            ThrowExpressionSyntax thrown => ThrowStatement(thrown.Expression),
            _ when returns => ReturnStatement(bare),
            _ => ExpressionStatement(bare),
        };
        return Block(Token(expression.GetLeadingTrivia(), SyntaxKind.OpenBraceToken, []), [Check, statement], Token(SyntaxKind.CloseBraceToken));
    }

    private ExpressionSyntax Passed(ExpressionSyntax node, ExpressionSyntax visited) => _functions.CanPass(node)
        ? InvocationExpression(Pass, ArgumentList([Argument(visited.WithoutLeadingTrivia())])).WithLeadingTrivia(visited.GetLeadingTrivia())
        : visited;
}
