using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>The innermost call between whose parentheses a position stands.</summary>
/// <param name="Call">What is called: an invocation, a creation, an indexing, an attribute.</param>
/// <param name="Argument">The index of the argument that is being written.</param>
/// <param name="Name">The parameter that it names; null if it goes by place.</param>
internal sealed record CallSite(SyntaxNode Call, int Argument, string? Name)
{
    /// <summary>Finds the call; null if there is none.</summary>
    public static CallSite? Find(SyntaxNode root, int position)
    {
        // In a body inside an argument (a lambda's) the learner writes statements, not the call.
        for (var node = root.FindToken(Math.Max(0, position - 1)).Parent; node is not (null or BlockSyntax); node = node.Parent)
            if (Of(node, position) is { } site) return site;
        return null;
    }

    private static CallSite? Of(SyntaxNode node, int position) => node switch
    {
        BaseArgumentListSyntax list => Of(list, list.Arguments, argument => argument.NameColon?.Name, position),
        AttributeArgumentListSyntax list => Of(list, list.Arguments, argument => argument.NameColon?.Name, position),
        _ => null,
    };

    private static CallSite? Of<T>(SyntaxNode list, SeparatedSyntaxList<T> arguments, Func<T, SimpleNameSyntax?> name, int position) where T : SyntaxNode
    {
        var (open, close) = (list.GetFirstToken(), list.GetLastToken(includeZeroWidth: true));
        if (position < open.Span.End || (!close.IsMissing && position > close.SpanStart)) return null;
        var index = arguments.GetSeparators().Count(comma => comma.Span.End <= position);
        return new CallSite(list.Parent!, index, index < arguments.Count ? name(arguments[index])?.Identifier.ValueText : null);
    }

    /// <summary>What it could call.</summary>
    public IReadOnlyList<ISymbol> Candidates(SemanticModel model)
    {
        var position = Call.SpanStart;
        var all = Call switch
        {
            InvocationExpressionSyntax invocation => Methods(model, invocation.Expression),
            ElementAccessExpressionSyntax access => Indexers(model, access),
            ConstructorInitializerSyntax initializer => Constructors(Symbol(model.GetSymbolInfo(initializer))?.ContainingType),
            PrimaryConstructorBaseTypeSyntax made => Constructors(model.GetTypeInfo(made.Type).Type),
            AttributeSyntax attribute => Constructors(model.GetTypeInfo(attribute).Type),
            ExpressionSyntax creation => Constructors(model.GetTypeInfo(creation).Type),
            _ => [],
        };
        return [.. all.Where(symbol => model.IsAccessible(position, symbol)).OrderBy(symbol => Parameters(symbol).Length)];
    }

    /// <summary>What it does call as far as the compiler can tell; null if it cannot.</summary>
    public ISymbol? Resolved(SemanticModel model) => model.GetSymbolInfo(Call).Symbol;

    /// <summary>The parameters of what can be called.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(ISymbol called) => called switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    private static ImmutableArray<ISymbol> Methods(SemanticModel model, ExpressionSyntax called)
    {
        var group = model.GetMemberGroup(called);
        if (!group.IsEmpty) return group;
        return model.GetTypeInfo(called).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    private static ImmutableArray<ISymbol> Indexers(SemanticModel model, ElementAccessExpressionSyntax access) =>
        model.GetTypeInfo(access.Expression).Type is { } type
            ? model.LookupSymbols(access.SpanStart, type, WellKnownMemberNames.Indexer)
            : [];

    private static ImmutableArray<ISymbol> Constructors(ITypeSymbol? type) =>
        type is INamedTypeSymbol named ? ImmutableArray<ISymbol>.CastUp(named.InstanceConstructors) : [];

    private static ISymbol? Symbol(SymbolInfo info) => info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
}
