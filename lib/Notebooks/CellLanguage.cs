namespace NotebookCourse.Notebooks;

/// <summary>The language of a cell, as its <c>#!language</c> line names it.</summary>
public enum CellLanguage
{
    /// <summary>C#, run by the kernel.</summary>
    CSharp,

    /// <summary>F#, run by the kernel.</summary>
    FSharp,

    /// <summary>Prose.</summary>
    Markdown,

    /// <summary>HTML, shown by the page.</summary>
    Html,

    /// <summary>JavaScript, run by the page.</summary>
    JavaScript,

    /// <summary>A Mermaid diagram, drawn by the page where it can.</summary>
    Mermaid,

    /// <summary>A language that this course does not have, such as PowerShell: kept and shown, and never run. The cell knows its name.</summary>
    Foreign,
}
