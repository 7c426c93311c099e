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

    // Nobody reads more of a text. Cut off somewhere, HTML would be broken.
    private const int MostText = 1 << 20, MostHtml = 1 << 22;

    static ValueFormatter() => ShownParts.Register();

    /// <summary>The forms of the value by MIME type.</summary>
    /// <remarks>A figure of the course's takes the time that it needs; what it shows may be an experiment that is still to run.</remarks>
    public static IReadOnlyDictionary<string, string> Format(object? value) => value switch
    {
        null => In(value, Plain),
        string text => Text(text),
        _ when NamedFormatters.Of(value.GetType()) is { Count: > 0 } own => In(value, own),
        _ => ShowingBudget.Spend(value, () => Forms(value), Text),
    };

    private static Dictionary<string, string> Forms(object value) => value switch
    {
        // Their HTML would be the same text in a box.
        IFormattable or bool or char or Type => In(value, Plain),
        _ when OwnText.Of(value) is { } own => Text(own),
        IHtmlContent => In(value, Html),
        _ when FSharpValues.Has(value.GetType()) => Text(FSharpValues.Text(value)),
        // Walking a lazy sequence may be slow: one form is enough.
        IEnumerable and not ICollection => In(value, Html),
        _ => In(value, Html, Plain),
    };

    private static Dictionary<string, string> Text(string text) => new() { [Plain] = Utf16.Repair(Shortened(text)) };

    private static string Shortened(string text) => text.Length <= MostText
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, MostText)}\n… {text.Length - MostText:N0} more characters");

    private static Dictionary<string, string> In(object? value, params ReadOnlySpan<string> mimeTypes)
    {
        var forms = new Dictionary<string, string>(mimeTypes.Length);
        foreach (var mimeType in mimeTypes)
        {
            var text = value.ToDisplayString(mimeType);
            if (mimeType == Plain) text = Shortened(text);
            if (mimeType == Plain || value is IHtmlContent || text.Length <= MostHtml) forms[mimeType] = Utf16.Repair(text);
        }
        return forms.Count > 0 ? forms : Text(value?.ToString() ?? "");
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
