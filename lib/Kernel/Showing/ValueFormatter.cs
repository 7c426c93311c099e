using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookCourse.Kernel.ConsoleText;

namespace NotebookCourse.Kernel.Showing;

/// <summary>Turns a value into the forms in which it is shown, richest first.</summary>
internal static class ValueFormatter
{
    private const string Html = HtmlFormatter.MimeType;
    private const string Plain = PlainTextFormatter.MimeType;

    /// <summary>The forms of the value by MIME type.</summary>
    public static IReadOnlyDictionary<string, string> Format(object? value) => value switch
    {
        null => In(value, Plain),
        _ when NamedFormatters.Of(value.GetType()) is { Count: > 0 } own => In(value, own),
        // Their HTML would be the same text in a box.
        string or IFormattable or bool or char or Type => In(value, Plain),
        IHtmlContent => In(value, Html),
        _ when FSharpValues.Has(value.GetType()) => new Dictionary<string, string> { [Plain] = Utf16.Repair(FSharpValues.Text(value)) },
        // Walking a lazy sequence may be slow: one form is enough.
        IEnumerable and not ICollection => In(value, Html),
        _ => In(value, Html, Plain),
    };

    private static Dictionary<string, string> In(object? value, params ReadOnlySpan<string> mimeTypes)
    {
        var forms = new Dictionary<string, string>(mimeTypes.Length);
        foreach (var mimeType in mimeTypes) forms[mimeType] = Utf16.Repair(value.ToDisplayString(mimeType));
        return forms;
    }

    private static Dictionary<string, string> In(object value, IReadOnlyList<NamedFormatter> formatters)
    {
        var forms = new Dictionary<string, string>(formatters.Count);
        foreach (var formatter in formatters)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            if (formatter.Format(value, writer)) forms[formatter.MimeType] = Utf16.Repair(writer.ToString());
        }
        return forms;
    }
}
