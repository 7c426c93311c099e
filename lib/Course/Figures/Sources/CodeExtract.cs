using System.Text.RegularExpressions;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Figures.Sources;

/// <summary>A declaration with its comments, cut out of the file in which it stands.</summary>
/// <remarks>
/// The files travel in the symbols, which lie beside the library. Namespace equals folder, so few of them are looked at;
/// and all of them are formatted, so that a declaration ends where a line is indented as its first one.
/// </remarks>
/// <param name="Path">The file's path in the repository.</param>
/// <param name="First">The number of the first line, counted from 1.</param>
/// <param name="Lines">The lines, without what all of them are indented by.</param>
internal sealed record CodeExtract(string Path, int First, IReadOnlyList<string> Lines)
{
    private const string Root = "lib/Course/";

    /// <summary>The number of the last line.</summary>
    public int Last => First + Lines.Count - 1;

    /// <summary>That of a type, or of a method of it; null if its source is not there.</summary>
    /// <param name="file">The type whose namespace says where its file is.</param>
    /// <param name="type">The type's name.</param>
    /// <param name="method">The method's name; null for the whole type.</param>
    public static CodeExtract? Of(Type file, string type, string? method)
    {
        if (Symbols.Beside(file.Assembly) is not { } symbols) return null;
        var folder = Root + string.Concat(file.Namespace!.Split('.').Skip(1).Select(part => part + "/"));
        var sources = symbols.Sources(path => FolderOf(path) == folder).OrderByDescending(source => System.IO.Path.GetFileNameWithoutExtension(source.Path) == type);
        foreach (var (path, text) in sources)
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            var at = Declaration(lines, new Regex($@"^\s*([a-z ]+ )?(class|struct|record|interface|enum|delegate) ([\w<>\[\], ]+ )?{Regex.Escape(type)}\b"), 0, lines.Length);
            if (at is not { } its) continue;
            if (method is null) return Cut(InRepository(path), lines, its);
            if (Declaration(lines, new Regex($@"^\s+([\w<>\[\],.?()]+ )+{Regex.Escape(method)}(<[\w, ]+>)?\("), its.First + 1, its.End) is { } member) return Cut(InRepository(path), lines, member);
        }
        return null;
    }

    private static CodeExtract Cut(string path, string[] lines, (int First, int End) at)
    {
        var indent = Indent(lines[at.First]);
        return new(path, at.First + 1, [.. lines[at.First..at.End].Select(line => line.Length >= indent ? line[indent..] : line)]);
    }

    // From its comments and attributes on to its end.
    private static (int First, int End)? Declaration(string[] lines, Regex pattern, int from, int to)
    {
        var at = Array.FindIndex(lines, from, to - from, pattern.IsMatch);
        if (at < 0) return null;
        var (first, indent) = (at, Indent(lines[at]));
        while (first > 0 && lines[first - 1].TrimStart() is var above && (above.StartsWith("//", StringComparison.Ordinal) || above.StartsWith('['))) first--;
        // Either a bracket opens and closes it, or a semicolon ends it.
        var last = Array.FindIndex(lines, at, line => line.EndsWith(';') || line.EndsWith('}') || (Indent(line) == indent && line.TrimStart() == "{"));
        if (last >= 0 && lines[last].TrimStart() == "{") last = Array.FindIndex(lines, last, line => Indent(line) == indent && line.TrimStart().StartsWith('}'));
        return last < 0 ? null : (first, last + 1);
    }

    private static int Indent(string line) => line.Length == 0 ? -1 : line.Length - line.TrimStart().Length;

    private static string InRepository(string path) => path.Replace('\\', '/') is var its && its.LastIndexOf(Root, StringComparison.Ordinal) is var at and >= 0 ? its[at..] : its;

    private static string FolderOf(string path) => InRepository(path) is var its ? its[..(its.LastIndexOf('/') + 1)] : "";
}
