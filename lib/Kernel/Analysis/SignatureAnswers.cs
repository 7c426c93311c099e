using Microsoft.CodeAnalysis;
using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>The ways to write the call in which a place stands.</summary>
/// <remarks>By the semantic model: Roslyn's own signature help is not open to others.</remarks>
internal static class SignatureAnswers
{
    /// <summary>All ways, the shortest first; null if the place stands in no call.</summary>
    public static async Task<SignatureHelp?> HelpAsync(Place place, CancellationToken cancellation)
    {
        var root = await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (CallSite.Find(root!, place.Position) is not { } site) return null;
        var model = await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var candidates = site.Candidates(model!);
        if (candidates.Count == 0) return null;
        return new SignatureHelp(Best(candidates, site, model!), [.. candidates.Select(one => SignatureText.Write(one, site, model!))]);
    }

    private static int Best(IReadOnlyList<ISymbol> candidates, CallSite site, SemanticModel model)
    {
        var resolved = site.Resolved(model)?.OriginalDefinition;
        var exact = candidates.Index().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Item.OriginalDefinition, resolved), (-1, null!)).Index;
        // What the compiler chose for the arguments so far has no room for the next one, where another has.
        if (exact >= 0 && Fits(candidates[exact], site)) return exact;
        return Math.Max(0, candidates.Index().FirstOrDefault(one => Fits(one.Item, site), (-1, null!)).Index);
    }

    private static bool Fits(ISymbol called, CallSite site) =>
        site.Argument == 0 || SignatureText.ActiveParameter(CallSite.Parameters(called), site) >= 0;
}
