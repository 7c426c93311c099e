using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The documentation of libraries, read from their XML files entry by entry.</summary>
/// <remarks>
/// The framework's files hold 30 MB. Kept is where each entry stands, found in one pass when the first is asked for;
/// Roslyn's own provider would keep all the texts.
/// </remarks>
internal sealed class XmlDocumentation(IEnumerable<string> files) : DocumentationProvider
{
    private readonly string[] _files = [.. files];
    private Dictionary<ulong, Entry>? _index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => _files.Length;

    /// <summary>The inner XML of a member's entry.</summary>
    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        var name = Encoding.UTF8.GetBytes(documentationMemberID);
        // Two threads that come first at once both build it: wasteful once, and harmless.
        var index = _index ??= Index();
        if (!index.TryGetValue(Hash(name), out var entry)) return "";
        using var file = File.OpenHandle(_files[entry.File]);
        var bytes = new byte[entry.Length];
        var text = bytes.AsSpan(0, RandomAccess.Read(file, bytes, entry.Start));
        // Another name may have the same hash.
        var nameEnd = text.IndexOf((byte)'"');
        if (nameEnd < 0 || !text[..nameEnd].SequenceEqual(name)) return "";
        return Encoding.UTF8.GetString(text[(text.IndexOf((byte)'>') + 1)..]);
    }

    private Dictionary<ulong, Entry> Index()
    {
        var index = new Dictionary<ulong, Entry>();
        for (var file = 0; file < _files.Length; file++)
            AddEntries(index, file, File.ReadAllBytes(_files[file]));
        return index;
    }

    private static void AddEntries(Dictionary<ulong, Entry> index, int file, ReadOnlySpan<byte> text)
    {
        var open = "<member name=\""u8;
        for (var start = 0; text[start..].IndexOf(open) is >= 0 and var skipped;)
        {
            start += skipped + open.Length;
            var rest = text[start..];
            var (name, end) = (rest.IndexOf((byte)'"'), rest.IndexOf("</member>"u8));
            if (name < 0 || end < 0) continue;
            index.TryAdd(Hash(rest[..name]), new Entry((short)file, start, end));
            start += end;
        }
    }

    // FNV-1a, 64 bits.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 14695981039346656037;
        foreach (var one in text) hash = (hash ^ one) * 1099511628211;
        return hash;
    }

    // Start and length of what follows the quotation mark of the name.
    private readonly record struct Entry(short File, int Start, int Length);
}
