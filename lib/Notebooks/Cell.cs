namespace NotebookCourse.Notebooks;

/// <summary>One cell of a notebook: a language and the text between two language lines.</summary>
/// <param name="Language">The language that the cell is written in.</param>
/// <param name="Source">The cell's text without its language line and the blank lines around it; lines end in <c>\n</c>.</param>
/// <param name="Line">The line, counted from 1, at which the text starts in its file; 0 for a cell that has no file.</param>
/// <param name="Foreign">By what name its notebook calls a language that is none of this course's; raw text if it gives none.</param>
public sealed record Cell(CellLanguage Language, string Source, int Line = 0, string? Foreign = null)
{
    /// <summary>What its notebook calls a cell of text for another program.</summary>
    internal const string Raw = "raw";

    /// <summary>Whether it is in a language that this course does not have.</summary>
    public bool IsForeign => Language == CellLanguage.Foreign;

    /// <summary>Whether there is something to run in it, be it by the kernel or by the page.</summary>
    public bool IsRunnable => Language is not (CellLanguage.Markdown or CellLanguage.Foreign);

    /// <summary>The name that stands in its language line, such as <c>csharp</c>.</summary>
    public string LanguageName => IsForeign ? Foreign ?? Raw : Language.Name();

    /// <summary>The name of its language that a reader knows, such as <c>C#</c>.</summary>
    public string LanguageTitle => IsForeign ? CellLanguageNames.ForeignTitle(LanguageName) : Language.Title();

    /// <summary>Why a cell in another language does not run, in a sentence.</summary>
    public string NotRunHere => LanguageName == Raw
        ? "This cell is text for another program and is not run. It is kept as it is."
        : $"This cell is not run here: it is in {LanguageTitle}, and this course runs C# and F#. It is kept as it is.";
}
