using System.Diagnostics.CodeAnalysis;

namespace NotebookCourse;

/// <summary>Writes what there is to look at for hosts that match formatters by the names of their members.</summary>
internal sealed class ShownFormatterSource
{
    /// <summary>One formatter a MIME type.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Hosts call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new ShownFormatter("text/html", shown => shown.ToHtml()),
        new ShownFormatter("text/plain", shown => shown.ToString()),
        .. Message.OfFigures.Select(kind => new ShownFormatter(kind, shown => shown.Message is { } message && message.MimeType == kind ? message.Content : null)),
    ];

    private sealed class ShownFormatter(string mimeType, Func<IShown, string?> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            // False where it has no such form.
            if (Shown.Of(instance) is not { } shown || write(shown) is not { } text)
                return false;
            writer.Write(text);
            return true;
        }
    }
}
