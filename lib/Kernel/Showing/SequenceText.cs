using System.Collections;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookCourse.Kernel.Showing;

/// <summary>The beginning of a sequence on one line.</summary>
internal static class SequenceText
{
    private const int Most = 20, MostLevels = 6;

    /// <summary>The text; sequences in it that are too deep are left out.</summary>
    public static string Of(IEnumerable sequence, int level)
    {
        if (level > MostLevels || ShowingBudget.Current is { IsDeep: true }) return "…";
        var (items, more) = (new List<string>(Most), "");
        foreach (var item in sequence)
        {
            if (items.Count == Most)
            {
                more = sequence is ICollection all ? string.Create(CultureInfo.InvariantCulture, $" ... ({all.Count - Most} more)") : " ... (more)";
                break;
            }
            items.Add(item is IEnumerable inner and not string ? Of(inner, level + 1) : item.ToDisplayString(PlainTextSummaryFormatter.MimeType));
        }
        return items.Count == 0 ? "[  ]" : $"[ {string.Join(", ", items)}{more} ]";
    }
}
