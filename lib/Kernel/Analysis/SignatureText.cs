using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>Writes down one way to write a call.</summary>
internal static class SignatureText
{
    private static readonly SymbolDisplayFormat Head = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeRef);

    private static readonly SymbolDisplayFormat Parameter = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue);

    /// <summary>The signature, with the parameter marked that the call is at.</summary>
    public static Signature Write(ISymbol called, CallSite site, SemanticModel model)
    {
        var (parameters, position) = (CallSite.Parameters(called), site.Call.SpanStart);
        var documentation = new DocumentationText(called);
        var label = new StringBuilder(Start(called, model, position));
        label.Append(called is IPropertySymbol ? '[' : '(');
        var places = new List<SignatureParameter>();
        foreach (var parameter in parameters)
        {
            if (places.Count > 0) label.Append(", ");
            var text = parameter.ToMinimalDisplayString(model, position, Parameter);
            places.Add(new SignatureParameter(label.Length, text.Length, documentation.Parameter(parameter.Name)));
            label.Append(text);
        }
        label.Append(called is IPropertySymbol ? ']' : ')');
        return new Signature(label.ToString(), documentation.Summary, ActiveParameter(parameters, site), places);
    }

    /// <summary>The index of the parameter that takes the argument being written; -1 if none does.</summary>
    public static int ActiveParameter(ImmutableArray<IParameterSymbol> parameters, CallSite site)
    {
        if (site.Name is { } name) return parameters.ToList().FindIndex(one => one.Name == name);
        if (site.Argument < parameters.Length) return site.Argument;
        return parameters is [.., { IsParams: true }] ? parameters.Length - 1 : -1;
    }

    private static string Start(ISymbol called, SemanticModel model, int position)
    {
        string Name(ISymbol symbol) => symbol.ToMinimalDisplayString(model, position, Head);
        return called switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Name(constructor.ContainingType),
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } invoke => $"{Name(invoke.ReturnType)} {Name(invoke.ContainingType)}",
            IPropertySymbol indexer => $"{Name(indexer.Type)} {Name(indexer.ContainingType)}",
            _ => Name(called),
        };
    }
}
