using System.Collections;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookCourse.Kernel.ConsoleText;

namespace NotebookCourse.Kernel.Showing;

/// <summary>Turns a value into the forms in which it is shown, richest first.</summary>
internal static class ValueFormatter
{
    private const string Html = HtmlFormatter.MimeType;
    private const string Plain = PlainTextFormatter.MimeType;

    private static readonly ConcurrentDictionary<Type, bool> Figures = new();

    /// <summary>The forms of the value by MIME type.</summary>
    public static IReadOnlyDictionary<string, string> Format(object? value) => value switch
    {
        null => In(value, Plain),
        _ when IsFigure(value.GetType()) => In(value, Html, Plain),
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

    // The formatting library itself matches by this name, so a figure needs no reference to it.
    private static bool IsFigure(Type type) => Figures.GetOrAdd(type, static t =>
        t.GetCustomAttributes(inherit: true).Any(a => a.GetType().Name == "TypeFormatterSourceAttribute"));
}
