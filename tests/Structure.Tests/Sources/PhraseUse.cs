using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookCourse.Structure.Tests.Sources;

/// <summary>A place in the library's source where a phrase is taken.</summary>
/// <param name="File">The file that takes it.</param>
/// <param name="Class">The class of the phrase.</param>
/// <param name="Phrase">Its name.</param>
/// <param name="Values">How many values it is given at once, by <c>With</c>.</param>
internal sealed record PhraseUse(string File, string Class, string Phrase, int Values)
{
    /// <summary>The uses in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="phrases">The names of the phrases of each class.</param>
    public static IEnumerable<PhraseUse> In(SourceFile file, ILookup<string, string> phrases)
    {
        // Most files of the library say nothing, and parsing is what takes the time.
        if (!phrases.Any(owner => file.Text.Contains(owner.Key, StringComparison.Ordinal)))
            yield break;
        foreach (var name in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            var taken = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
            if (Owner(name, taken) is { } owner && phrases[owner].Contains(name.Identifier.Text))
                yield return new(file.Path, owner, name.Identifier.Text, ValuesGiven(taken));
        }
    }

    // StreamsWords.Marble, or Marble within StreamsWords itself.
    private static string? Owner(IdentifierNameSyntax name, ExpressionSyntax taken) => taken is MemberAccessExpressionSyntax access
        ? access.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.Text
        : name.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text;

    private static int ValuesGiven(ExpressionSyntax taken) =>
        taken.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "With", Parent: InvocationExpressionSyntax filled } with && with.Expression == taken
            ? filled.ArgumentList.Arguments.Count
            : 0;
}
