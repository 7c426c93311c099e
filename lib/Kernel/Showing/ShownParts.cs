using System.Collections;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookCourse.Kernel.Showing;

/// <summary>What the formatters ask before they write a value or a part of one.</summary>
/// <remarks>
/// They go down into sequences for as long as these contain sequences (below their own limit, too, which is therefore not used),
/// and into each property of an exception that a property threw. Asked first, the kernel writes itself what has a text of its
/// own, and nothing more where it has gone deep enough.
/// </remarks>
internal static class ShownParts
{
    private const string Deeper = "…";

    private const int MostLevels = 6;

    /// <summary>From here on they ask.</summary>
    public static void Register()
    {
        Formatter.RecursionLimit = int.MaxValue;
        Register(HtmlFormatter.MimeType, static text => $"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>", GridText.Html);
        Register(PlainTextFormatter.MimeType, static text => text, GridText.Plain);
        Register(PlainTextSummaryFormatter.MimeType, static text => text, static grid => $"{grid.GetType().GetElementType()!.Name}[{grid.GetLength(0)},{grid.GetLength(1)}]");
    }

    // Each of theirs is replaced by one that asks first. The last one that is registered is the first that is tried.
    private static void Register(string mimeType, Func<string, string> text, Func<Array, string> grid)
    {
        foreach (var theirs in Formatter.RegisteredFormatters().Where(one => one.MimeType == mimeType).Reverse().ToList())
            Formatter.Register(new Asking(theirs, (value, level) => Written(value, level, mimeType, text, grid)));
    }

    private static string? Written(object? value, int level, string mimeType, Func<string, string> text, Func<Array, string> grid)
    {
        if (value is null || ShowingBudget.Current is not { } budget) return null;
        if (budget.IsDeep) return text(Deeper);
        budget.Check();
        if (level > MostLevels) return text(value is IEnumerable and not string ? Deeper : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        return value switch
        {
            Array { Rank: 2 } table => grid(table),
            IEnumerable all and not (string or IHtmlContent) when mimeType == PlainTextSummaryFormatter.MimeType => SequenceText.Of(all, level),
            IEnumerable lazy and not (string or IHtmlContent or ICollection) when mimeType == PlainTextFormatter.MimeType => SequenceText.Of(lazy, level),
            ShowingEndedException refusal => text(refusal.Message),
            Exception thrown when thrown != budget.Value => text($"{thrown.GetType().FullName}: {thrown.Message}"),
            _ => OwnText.Of(value) is { } own ? text(own) : null,
        };
    }

    private sealed class Asking(ITypeFormatter theirs, Func<object?, int, string?> ask) : ITypeFormatter
    {
        public string MimeType => theirs.MimeType;

        public Type Type => theirs.Type;

        public bool Format(object instance, FormatContext context)
        {
            if (ask(instance, context.Depth) is not { } written) return theirs.Format(instance, context);
            context.Writer.Write(written);
            return true;
        }
    }
}
