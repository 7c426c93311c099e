using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>A language that cells are written in, and the files that a cell in it can import.</summary>
/// <param name="Cells">The language of its cells.</param>
/// <param name="Script">The ending of its scripts.</param>
/// <param name="Source">The ending of its other files.</param>
internal sealed record ScriptLanguage(CellLanguage Cells, string Script, string Source)
{
    /// <summary>Notebooks can be imported in either language: the cells of that language are.</summary>
    public const string Notebook = ".dib";

    /// <summary>C#.</summary>
    public static ScriptLanguage CSharp { get; } = new(CellLanguage.CSharp, ".csx", ".cs");

    /// <summary>F#.</summary>
    public static ScriptLanguage FSharp { get; } = new(CellLanguage.FSharp, ".fsx", ".fs");

    /// <summary>What the name of a file can end in, in words.</summary>
    public string Endings => $"{Script}, {Source} or {Notebook}";

    /// <summary>The other language, whose files and values this one does not know.</summary>
    public ScriptLanguage Other => this == CSharp ? FSharp : CSharp;

    /// <summary>Whether a file with the ending is written in it.</summary>
    public bool Has(string ending) => ending == Script || ending == Source;
}
