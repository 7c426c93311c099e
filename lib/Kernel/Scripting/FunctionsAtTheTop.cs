using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>What the compiler knows of the functions within the code at the top of a cell.</summary>
/// <remarks>It is asked only where there are such functions: to find out takes as long as compiling the statement that they stand in.</remarks>
internal sealed class FunctionsAtTheTop(CSharpCompilation piece, SyntaxTree tree)
{
    private readonly Lazy<SemanticModel> _model = new(() => piece.GetSemanticModel(tree));

    /// <summary>Whether something stands at the top of a cell, and in no method or type of it.</summary>
    public static bool Has(SyntaxNode node) =>
        node.Ancestors().OfType<MemberDeclarationSyntax>().All(member => member is GlobalStatementSyntax or FieldDeclarationSyntax);

    /// <summary>Whether arguments contain functions.</summary>
    public static bool HoldsFunctions(ArgumentListSyntax arguments) =>
        arguments.DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax);

    /// <summary>The texts of arguments that the method would get from the compiler, and the parameters that take them: <see cref="CallerArgumentExpressionAttribute"/>.</summary>
    public IEnumerable<(string Parameter, string Text)> Texts(ArgumentListSyntax arguments)
    {
        var given = _model.Value.GetOperation(arguments.Parent!) switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation made => made.Arguments,
            _ => [],
        };
        foreach (var unsaid in given.Where(one => one.ArgumentKind == ArgumentKind.DefaultValue))
            if (unsaid.Parameter!.GetAttributes().FirstOrDefault(one => one.AttributeClass?.Name == nameof(CallerArgumentExpressionAttribute)) is { } quotes
                && given.FirstOrDefault(one => one.Parameter!.Name == quotes.ConstructorArguments[0].Value as string)?.Syntax is ArgumentSyntax quoted)
                yield return (unsaid.Parameter.Name, quoted.Expression.ToString());
    }

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
