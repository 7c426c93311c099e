using System.Text.RegularExpressions;
using NotebookCourse.Kernel.FSharpCells;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The two programs that grow as the cells of a notebook run: one of C#, one of F#, which begins when it is first needed.</summary>
internal sealed partial class CellPrograms
{
    private readonly Dictionary<CellLanguage, Entry> _entries;

    /// <summary>Nothing is loaded yet.</summary>
    /// <param name="workingDirectory">The notebook's folder.</param>
    /// <param name="csharp">The C# program.</param>
    public CellPrograms(string workingDirectory, Lazy<ScriptSession> csharp)
    {
        _entries = new Dictionary<CellLanguage, Entry>
        {
            [CellLanguage.CSharp] = new(ScriptLanguage.CSharp, new CellParts(workingDirectory, ScriptLanguage.CSharp), new Lazy<IProgram>(() => csharp.Value)),
            [CellLanguage.FSharp] = new(ScriptLanguage.FSharp, new CellParts(workingDirectory, ScriptLanguage.FSharp), new Lazy<IProgram>(() => new FSharpProgram(workingDirectory, csharp.Value.Loader))),
        };
    }

    /// <summary>The program of a language.</summary>
    public IProgram Program(CellLanguage language) => _entries[language].Program.Value;

    /// <summary>What splits cells of a language.</summary>
    public CellParts Parts(CellLanguage language) => _entries[language].Parts;

    /// <summary>The error, with a word on where a name is known that the compiler of this language does not know, or what is meant by it here.</summary>
    public CellError Explain(CellError error, CellLanguage language)
    {
        if (error.Name is not ("CS0103" or "FS0039") || Name().Match(error.Message) is not { Success: true } match) return error;
        var (own, name) = (_entries[language].Language, match.Groups[1].Value);
        // What Polyglot Notebooks offers, and no other host.
        if (name == "display") return error with { Message = $"{error.Message}{(error.Message.EndsWith('.') ? "" : ".")} To show a value, end the cell in it, or write value.Display()." };
        var other = _entries[own.Other.Cells];
        return other.Program.IsValueCreated && other.Program.Value.Declares(name)
            ? error with { Message = $"{error.Message} The {own.Other.Cells.Title()} cells have a {name}; the {own.Cells.Title()} cells have variables of their own." }
            : error;
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Name();

    private sealed record Entry(ScriptLanguage Language, CellParts Parts, Lazy<IProgram> Program);
}
