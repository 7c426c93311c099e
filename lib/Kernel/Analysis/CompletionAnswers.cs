using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
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
        var trigger = typed is { } character ? CompletionTrigger.CreateInsertionTrigger(character) : CompletionTrigger.Invoke;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (typed is not null && !Service(document).ShouldTriggerCompletion(text, position, trigger)) return Completions.None;
        var list = await FindAsync(place, trigger, cancellation).ConfigureAwait(false);
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
