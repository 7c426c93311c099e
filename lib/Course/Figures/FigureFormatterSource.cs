using System.Diagnostics.CodeAnalysis;

namespace NotebookCourse.Figures;

/// <summary>Writes figures for hosts that match formatters by the names of their members.</summary>
internal sealed class FigureFormatterSource
{
    /// <summary>One formatter a MIME type.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Hosts call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new FigureFormatter("text/html", figure => figure.ToHtml()),
        new FigureFormatter("text/plain", figure => figure.ToString()),
        .. Message.OfFigures.Select(kind => new FigureFormatter(kind, figure => figure.Message is { } message && message.MimeType == kind ? message.Content : null)),
    ];

    private sealed class FigureFormatter(string mimeType, Func<Figure, string?> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            // False where a figure has no such form.
            if (instance is not Figure figure || write(figure) is not { } text)
                return false;
            writer.Write(text);
            return true;
        }
    }
}
