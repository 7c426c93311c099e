using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>What could be written at a place.</summary>
internal sealed class CompletionAnswers
{
    private (Place? Place, CompletionList Items) _latest = (null, CompletionList.Empty);

    /// <summary>The items that go with what has been typed so far.</summary>
    public async Task<Completions> ListAsync(Place place, char? typed, CancellationToken cancellation)
    {
        var (document, position) = place;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (typed is not null && !IsDue(document, text, position)) return Completions.None;
        var list = await FindAsync(place, Trigger(text, position, typed), cancellation).ConfigureAwait(false);
        var written = text.ToString(list.Span);
        return new Completions(list.Span.Start, list.Span.Length, [.. list.ItemsList.Where(item => IsMeant(item, written)).Select(ToCompletion)]);
    }

    /// <summary>The documentation of the item of that label; null if there is no such item.</summary>
    public async Task<string?> DescribeAsync(Place place, string label, CancellationToken cancellation)
    {
        var list = _latest.Place == place ? _latest.Items : await FindAsync(place, CompletionTrigger.Invoke, cancellation).ConfigureAwait(false);
        if (list.ItemsList.FirstOrDefault(item => Label(item) == label) is not { } item) return null;
        return (await Service(place.Document).GetDescriptionAsync(place.Document, item, cancellation).ConfigureAwait(false))?.Text;
    }

    private async Task<CompletionList> FindAsync(Place place, CompletionTrigger trigger, CancellationToken cancellation)
    {
        // The service works on what has been compiled by now: without this, earlier pieces would be missing.
        await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var items = await Service(place.Document).GetCompletionsAsync(place.Document, place.Position, trigger, cancellationToken: cancellation).ConfigureAwait(false);
        _latest = (place, items);
        return items;
    }

    // Roslyn offers when a word begins. An editor may ask again in the middle of the word, because its first answer
    // came late: what counts is then how the word began.
    private static bool IsDue(Document document, SourceText text, int position)
    {
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1])) start--;
        var first = Math.Min(start + 1, position);
        var begun = text.Replace(TextSpan.FromBounds(first, position), "");
        return first > 0 && Service(document).ShouldTriggerCompletion(begun, first, CompletionTrigger.CreateInsertionTrigger(begun[first - 1]));
    }

    private static CompletionTrigger Trigger(SourceText text, int position, char? typed) =>
        typed is { } character && position > 0 && !SyntaxFacts.IsIdentifierPartCharacter(text[position - 1])
            ? CompletionTrigger.CreateInsertionTrigger(character)
            : CompletionTrigger.Invoke;

    private static CompletionService Service(Document document) => CompletionService.GetService(document)!;

    // What writes more than a name (the body of an override) would need more than a text to insert.
    private static bool IsMeant(CompletionItem item, string written) => !item.IsComplexTextEdit && HasInOrder(item.FilterText, written);

    // As editors match: the letters typed occur in that order.
    private static bool HasInOrder(string text, string letters)
    {
        var next = 0;
        foreach (var letter in text)
            if (next < letters.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(letters[next])) next++;
        return next == letters.Length;
    }

    private static Completion ToCompletion(CompletionItem item) => new(
        Label(item),
        item.Properties.GetValueOrDefault("InsertionText", item.DisplayText),
        CompletionKinds.Of(item),
        item.InlineDescription is "" ? null : item.InlineDescription);

    private static string Label(CompletionItem item) => item.DisplayTextPrefix + item.DisplayText + item.DisplayTextSuffix;
}
