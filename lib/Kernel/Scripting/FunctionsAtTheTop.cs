using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>What the compiler knows of the functions within the code at the top of a cell.</summary>
/// <remarks>It is asked only where there are such functions: to find out takes as long as compiling the statement that they stand in.</remarks>
internal sealed class FunctionsAtTheTop(CSharpCompilation piece, SyntaxTree tree)
{
    private readonly Lazy<SemanticModel> _model = new(() => piece.GetSemanticModel(tree));

    /// <summary>Whether something stands at the top of a cell, and in no method or type of it.</summary>
    public static bool Has(SyntaxNode node) =>
        node.Ancestors().OfType<MemberDeclarationSyntax>().All(member => member is GlobalStatementSyntax or FieldDeclarationSyntax);

    /// <summary>Whether an argument contains functions.</summary>
    public static bool HoldsFunctions(ArgumentSyntax argument) =>
        argument.DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax);

    /// <summary>Whether an argument contains loops.</summary>
    public static bool HoldsLoops(ArgumentSyntax argument) =>
        argument.DescendantNodes().Any(node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax);

    /// <summary>Whether the method that gets an argument gets the text of arguments, too: <see cref="CallerArgumentExpressionAttribute"/>.</summary>
    public bool IsQuoted(ArgumentSyntax argument) =>
        argument.Parent?.Parent is ExpressionSyntax call
        && _model.Value.GetSymbolInfo(call) is var found
        && (found.Symbol is { } one ? [one] : found.CandidateSymbols).OfType<IMethodSymbol>().Any(method => method.Parameters.Any(parameter =>
            parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CallerArgumentExpressionAttribute))));

    /// <summary>Whether a lambda is not code but an expression that others translate.</summary>
    public bool IsData(LambdaExpressionSyntax lambda) =>
        lambda.ExpressionBody is not null && _model.Value.GetTypeInfo(lambda).ConvertedType is { } type && Bases(type).Any(one =>
            one is { Name: "LambdaExpression", ContainingNamespace.Name: "Expressions" });

    /// <summary>Whether a query is not code but an expression that others translate.</summary>
    public bool IsData(QueryExpressionSyntax query) =>
        _model.Value.GetTypeInfo(query.FromClause.Expression).Type is { } type
        && type.AllInterfaces.Prepend(type).Any(one => one is { Name: nameof(IQueryable), ContainingNamespace.Name: nameof(System.Linq) });

    /// <summary>Whether what a function computes is its result, or only done; null if that is not known, as the code has errors.</summary>
    public bool? ReturnsValue(SyntaxNode function)
    {
        var symbol = function is LocalFunctionStatementSyntax ? _model.Value.GetDeclaredSymbol(function) : _model.Value.GetSymbolInfo(function).Symbol;
        return symbol is IMethodSymbol { ReturnType: not IErrorTypeSymbol } method
            ? !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false })
            : null;
    }

    /// <summary>Whether what a clause of a query computes can go through a function on its way.</summary>
    public bool CanPass(ExpressionSyntax expression) =>
        expression is not IdentifierNameSyntax
        && Has(expression)
        && _model.Value.GetTypeInfo(expression).Type is { TypeKind: not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer), SpecialType: not SpecialType.System_Void };

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var one = type; one is not null; one = one.BaseType) yield return one;
    }
}
