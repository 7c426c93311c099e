namespace NotebookCourse.Notebooks.Book;

/// <summary>What of C# is coloured.</summary>
internal static class CSharpCode
{
    /// <summary>A comment, as a regular expression.</summary>
    public const string Comments = "//[^\n]*|/\\*(?:.|\n)*?(?:\\*/|\\z)";

    /// <summary>The keywords, with bars between them.</summary>
    public const string Keywords =
        "abstract|as|async|await|base|bool|break|byte|case|catch|char|checked|class|const|continue|decimal|default|delegate|do|double|else|enum|"
        + "event|explicit|extern|false|finally|fixed|float|for|foreach|from|get|goto|if|implicit|in|init|int|interface|internal|is|let|lock|long|"
        + "nameof|namespace|new|not|null|object|operator|or|orderby|out|override|params|partial|private|protected|public|readonly|record|ref|"
        + "required|return|sbyte|sealed|select|set|short|sizeof|stackalloc|static|string|struct|switch|this|throw|true|try|typeof|uint|ulong|"
        + "unchecked|unsafe|ushort|using|var|virtual|void|volatile|when|where|while|with|yield";
}
