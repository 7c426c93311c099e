using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>Code that some host refuses, lacks, or takes for something else.</summary>
internal static partial class ForbiddenSyntaxRule
{
    private static readonly string[] Calls = ["display", "Display", "HTML"];

    /// <summary>Finds calls of other hosts' helpers, <c>Console.Error</c>, reading the console, <c>dynamic</c>, and <c>using var</c> at the top of a cell.</summary>
    public static IEnumerable<string> Violations(Draft draft) =>
        from cell in draft.Syntax
        from node in cell.Syntax.DescendantNodes()
        let complaint = Complaint(node)
        where complaint is not null
        select $"line {cell.LineOf(node)}: {complaint}";

    /// <summary>Finds in F# cells what is not in every host, and <c>;;</c>, which ends a cell there.</summary>
    public static IEnumerable<string> FSharpViolations(Draft draft) =>
        from cell in FSharpCode.Cells(draft)
        from line in FSharpCode.Lines(cell)
        from Match match in NotInFSharp().Matches(line.Text)
        select $"line {line.Line}: {match.Value} is not in every host";

    private static string? Complaint(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: var called } when Calls.Contains(LastName(called)) =>
            $"{LastName(called)}() is not in every host; end the cell in the value to show",
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" }, Name.Identifier.ValueText: var name }
            when name is "Error" or "In" or "ReadLine" or "Read" or "ReadKey" =>
            $"Console.{name} is not in every host",
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" } => "dynamic is not in every host",
        // To a script's parser this is a using directive that ends too early.
        UsingDirectiveSyntax { SemicolonToken.IsMissing: true } => "script compilers refuse 'using var' at the top of a cell; use a block",
        _ => null,
    };

    private static string? LastName(ExpressionSyntax called) => called switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    [GeneratedRegex(@"\b(?:[Dd]isplay|HTML)\b|\beprintfn?\b|\bstd(?:err|in)\b|\bConsole\.(?:Error|In|Read\w*)\b|;;|^\s*#(?:load|time|I|quit|help)\b")]
    private static partial Regex NotInFSharp();
}
