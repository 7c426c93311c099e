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
    // GUIDs in a portable PDB, of embedded source and of the scopes of locals that are kept in fields: dotnet/runtime, PortablePdb-Metadata.md.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE"), KeptLocalScopes = new("6DA9A61E-F8C7-4874-BE62-68BC5630DF71");

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

    /// <summary>Those that lie beside an assembly; null if there are none.</summary>
    public static Symbols? Beside(Assembly assembly) => Path.ChangeExtension(assembly.Location, ".pdb") is { Length: > 0 } file && File.Exists(file) ? new(assembly, File.ReadAllBytes(file)) : null;

    /// <summary>The texts that they carry, of those files that are wanted.</summary>
    public IEnumerable<(string Path, string Text)> Sources(Func<string, bool> isWanted) =>
        from handle in _reader.Documents
        let path = _reader.GetString(_reader.GetDocument(handle).Name)
        where isWanted(path)
        let text = SourceIn(handle)
        where text is not null
        select (path, text);

    /// <summary>Where in a method another line or another part of one begins; what its author does not see is left out.</summary>
    public IReadOnlyList<SequencePoint> Points(MethodBase method) =>
        [.. _reader.GetMethodDebugInformation(Handle(method).ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden)];

    /// <summary>The line of each of a method's points.</summary>
    public IEnumerable<CodeLine> Lines(IReadOnlyList<SequencePoint> points, string method)
    {
        foreach (var point in points)
        {
            var (name, text) = DocumentOf(point.Document);
            if (point.StartLine > text.Length || text[point.StartLine - 1].Trim() is not { Length: > 0 } line)
            {
                yield return new(name, point.StartLine, "", method);
                continue;
            }
            var its = points.Where(each => each.Document == point.Document);
            yield return new(name, point.StartLine, line, method)
            {
                Block = new(text, FirstLine(text, its.Min(each => each.StartLine), its.Max(each => each.EndLine)), Math.Min(text.Length, its.Max(each => each.EndLine))),
                Part = Part(point, text[point.StartLine - 1]),
            };
        }
    }

    private Range Part(in SequencePoint point, string line)
    {
        var last = line.TrimEnd().Length;
        var name = _reader.GetString(_reader.GetDocument(point.Document).Name);
        if (point.EndLine != point.StartLine || HostContext.WrittenPart(_assembly, name, point.StartLine, point.StartColumn - 1, point.EndColumn - 1) is not var (start, end)) return default;
        var isWhole = line[..Math.Min(start, line.Length)].Trim().Length == 0 && end >= last;
        return start < 0 || start >= end || end > last || isWhole ? default : start..end;
    }

    // With the line that names it, if what is in it stands further right than the bracket that closes it.
    private static int FirstLine(string[] text, int first, int last)
    {
        if (last > text.Length || first == last || !text[last - 1].TrimStart().StartsWith('}') || Indent(text[first - 1]) <= Indent(text[last - 1])) return first;
        var above = first - 1;
        while (above > 1 && (text[above - 1].Trim() is "" or "{" || Indent(text[above - 1]) > Indent(text[last - 1]))) above--;
        return Math.Max(1, above);
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    /// <summary>The locals of a method that have a name, with where in the code they have it.</summary>
    public IEnumerable<(int Index, string Name, int Begin, int End)> Locals(MethodBase method) =>
        from each in _reader.GetLocalScopes(Handle(method).ToDebugInformationHandle())
        let scope = _reader.GetLocalScope(each)
        from variable in scope.GetLocalVariables().Select(_reader.GetLocalVariable)
        where (variable.Attributes & LocalVariableAttributes.DebuggerHidden) == 0
        select (variable.Index, _reader.GetString(variable.Name), scope.StartOffset, scope.EndOffset);

    /// <summary>Where in the code of an async method or an iterator each local has its name that is kept in a field, by the numbers of these locals; none where that is not known.</summary>
    public IReadOnlyList<(int Begin, int End)> ScopesOfKeptLocals(MethodBase method)
    {
        foreach (var each in _reader.GetCustomDebugInformation(Handle(method)))
        {
            var information = _reader.GetCustomDebugInformation(each);
            if (_reader.GetGuid(information.Kind) != KeptLocalScopes) continue;
            var (scopes, blob) = (new List<(int, int)>(), _reader.GetBlobReader(information.Value));
            while (blob.RemainingBytes > 0)
            {
                var begin = blob.ReadInt32();
                scopes.Add((begin, begin + blob.ReadInt32()));
            }
            return scopes;
        }
        return [];
    }

    private static MethodDefinitionHandle Handle(MethodBase method) => MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0x00FFFFFF);

    private (string Name, string[] Lines) DocumentOf(DocumentHandle handle)
    {
        lock (_documents)
        {
            if (_documents.TryGetValue(handle, out var known)) return known;
            var name = _reader.GetString(_reader.GetDocument(handle).Name);
            var text = HostContext.SourceOf(_assembly, name) ?? SourceIn(handle) ?? "";
            // Compilers write full paths, also of what is no file.
            return _documents[handle] = (Path.GetFileName(name), text.ReplaceLineEndings("\n").Split('\n'));
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
