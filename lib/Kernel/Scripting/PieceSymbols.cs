using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Which line each instruction of the compiled pieces comes from, and what these lines say.</summary>
internal static class PieceSymbols
{
    private static readonly ConditionalWeakTable<Assembly, Symbols> Known = [];

    /// <summary>Keeps the symbols of a piece, its text, and that text as it was compiled, for as long as the piece.</summary>
    public static void Keep(Assembly piece, byte[] symbols, ScriptPart part, SyntaxTree compiled) => Known.Add(piece, new(symbols, part, compiled));

    /// <summary>Lends them to libraries, which show learners the lines of their own code.</summary>
    public static void Lend()
    {
        AppContext.SetData("NotebookCourse.Symbols", (Func<Assembly, byte[]?>)(static piece => Known.TryGetValue(piece, out var known) ? known.Image : null));
        // Not in the symbols themselves: the compiler would wait for the thread pool, which a cell may fill, to put it there.
        AppContext.SetData("NotebookCourse.Sources", (Func<Assembly, string, string?>)(static (piece, document) =>
            Known.TryGetValue(piece, out var known) && known.Part.IsCalled(document) ? known.Part.FromTheFirstLine : null));
        AppContext.SetData("NotebookCourse.Columns", (Func<Assembly, string, int, int, int, (int, int)?>)(static (piece, document, line, start, end) =>
            Known.TryGetValue(piece, out var known) && known.Part.IsCalled(document) && known.Part.Line(line) is { } written
                ? PieceColumns.Written(written, known.Compiled(line), start, end)
                : null));
    }

    /// <summary>Whether a method is of a piece.</summary>
    public static bool Has(MethodBase method) => Known.TryGetValue(method.Module.Assembly, out _);

    /// <summary>The document of a method, and the lines in it that some of its instructions come from, each once and in order.</summary>
    /// <param name="method">The method, which is of a piece.</param>
    /// <param name="offsets">Where the instructions begin.</param>
    public static (string Document, int[] Lines) Lines(MethodBase method, IEnumerable<int> offsets)
    {
        if (!Known.TryGetValue(method.Module.Assembly, out var symbols)) return ("", []);
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(symbols.Image));
        var reader = provider.GetMetadataReader();
        var points = reader
            .GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(MetadataTokens.GetRowNumber(MetadataTokens.EntityHandle(method.MetadataToken))))
            .GetSequencePoints().Where(point => !point.IsHidden).ToList();
        var found = offsets.Select(offset => points.FindLast(point => point.Offset <= offset)).Where(point => !point.Document.IsNil).ToList();
        return found is []
            ? ("", [])
            : (reader.GetString(reader.GetDocument(found[0].Document).Name), [.. found.Select(point => point.StartLine).Distinct().Order()]);
    }

    private sealed record Symbols(byte[] Image, ScriptPart Part, SyntaxTree Tree)
    {
        // Its first line says where the text comes from.
        public string Compiled(int line) => $"{Tree.GetText().Lines[line - Part.FirstLine + 1]}";
    }
}
