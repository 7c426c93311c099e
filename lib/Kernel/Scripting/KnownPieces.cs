using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The texts that have run and that later ones can refer to.</summary>
/// <remarks>
/// A text that declares and imports nothing is left out. Of texts that declare the same (a cell that is run again and again,
/// with another number in it each time) the first is kept, as what ran between may refer to it, and the last, which holds now:
/// so there are at most twice as many as there are different sets of names.
/// </remarks>
internal sealed class KnownPieces
{
    // Written by the thread of a cell, read by those that answer an editor.
    private volatile Entry[] _entries = [];

    /// <summary>The texts in the order in which they ran.</summary>
    public IReadOnlyList<string> Texts => [.. _entries.Select(entry => entry.Text)];

    /// <summary>Takes in a piece that has run.</summary>
    public void Add(CSharpCompilation compilation, string text)
    {
        var key = Key(compilation);
        if (key.Length == 0) return;
        var first = Array.FindIndex(_entries, entry => entry.Key == key);
        var last = Array.FindLastIndex(_entries, entry => entry.Key == key);
        var kept = _entries.Where((_, index) => index == first || index != last);
        _entries = [.. kept, new Entry(key, text)];
    }

    private static string Key(CSharpCompilation compilation)
    {
        var script = compilation.ScriptClass!;
        var root = compilation.SyntaxTrees[^1].GetCompilationUnitRoot();
        var imports = root.Usings.Select(one => one.ToString())
            .Concat(root.GetReferenceDirectives().Select(one => one.File.ValueText))
            .Concat(root.GetLoadDirectives().Select(one => one.File.ValueText));
        var names = script.GetMembers().Where(one => !one.IsImplicitlyDeclared)
            .Select(one => one.GetDocumentationCommentId()!.Replace(script.Name, "", StringComparison.Ordinal));
        return string.Join('\n', imports.Concat(names));
    }

    private sealed record Entry(string Key, string Text);
}
