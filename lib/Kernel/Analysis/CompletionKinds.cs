using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>The words for kinds of completions that go to the editor.</summary>
internal static class CompletionKinds
{
    private static readonly Dictionary<string, string> Words = new()
    {
        [WellKnownTags.Class] = "class",
        [WellKnownTags.TypeParameter] = "class",
        [WellKnownTags.Structure] = "struct",
        [WellKnownTags.Interface] = "interface",
        [WellKnownTags.Enum] = "enum",
        [WellKnownTags.Delegate] = "delegate",
        [WellKnownTags.Method] = "method",
        [WellKnownTags.Operator] = "method",
        [WellKnownTags.ExtensionMethod] = "extension",
        [WellKnownTags.Property] = "property",
        [WellKnownTags.Field] = "field",
        [WellKnownTags.Event] = "event",
        [WellKnownTags.Local] = "local",
        [WellKnownTags.RangeVariable] = "local",
        [WellKnownTags.Parameter] = "parameter",
        [WellKnownTags.Namespace] = "namespace",
        [WellKnownTags.Keyword] = "keyword",
        [WellKnownTags.Constant] = "constant",
        [WellKnownTags.EnumMember] = "constant",
        [WellKnownTags.Snippet] = "snippet",
    };

    /// <summary>The word for an item's kind.</summary>
    public static string Of(CompletionItem item)
    {
        foreach (var tag in item.Tags)
            if (Words.TryGetValue(tag, out var word)) return word;
        return "keyword";
    }
}
