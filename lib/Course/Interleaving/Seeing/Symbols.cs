using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a portable PDB says of an assembly: which lines its instructions come from, and what its locals are called.</summary>
/// <remarks>Cells lie in no file, so it is the host that has their symbols. Where it offers none there are names, and no lines.</remarks>
internal sealed class Symbols
{
    // GUID of embedded source in a portable PDB: dotnet/runtime, PortablePdb-Metadata.md.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly ConditionalWeakTable<Assembly, Symbols?> Known = [];

    private readonly Assembly _assembly;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;
    private readonly Dictionary<DocumentHandle, (string Name, string[] Lines)> _documents = [];

    private Symbols(Assembly assembly, byte[] image)
    {
        _assembly = assembly;
        _provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(image));
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>Those of the assembly in which a method is; null if nobody has them.</summary>
    public static Symbols? Of(MethodBase method) => Known.GetValue(method.Module.Assembly, static assembly =>
        HostContext.SymbolsOf(assembly) is { Length: > 0 } image ? new Symbols(assembly, image) : null);

    /// <summary>Where in a method another line or another part of one begins; what its author does not see is left out.</summary>
    public IReadOnlyList<SequencePoint> Points(MethodBase method) =>
        [.. _reader.GetMethodDebugInformation(Handle(method).ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden)];

    /// <summary>The line of a point.</summary>
    public CodeLine Line(in SequencePoint point, string method)
    {
        var (name, lines) = DocumentOf(point.Document);
        return new(name, point.StartLine, point.StartLine <= lines.Length ? lines[point.StartLine - 1].Trim() : "", method);
    }

    private static MethodDefinitionHandle Handle(MethodBase method) => MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0x00FFFFFF);

    private (string Name, string[] Lines) DocumentOf(DocumentHandle handle)
    {
        lock (_documents)
        {
            if (_documents.TryGetValue(handle, out var known)) return known;
            var name = _reader.GetString(_reader.GetDocument(handle).Name);
            var text = HostContext.SourceOf(_assembly, name) ?? SourceIn(handle) ?? "";
            return _documents[handle] = (name, text.ReplaceLineEndings("\n").Split('\n'));
        }
    }

    private string? SourceIn(DocumentHandle handle)
    {
        foreach (var each in _reader.GetCustomDebugInformation(handle))
        {
            var information = _reader.GetCustomDebugInformation(each);
            if (_reader.GetGuid(information.Kind) != EmbeddedSource) continue;
            // Four bytes say how long the text is before it was compressed; 0 if it was not.
            var blob = _reader.GetBlobBytes(information.Value);
            using Stream text = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
            using var reader = new StreamReader(BitConverter.ToInt32(blob) == 0 ? text : new DeflateStream(text, CompressionMode.Decompress), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        return null;
    }
}
