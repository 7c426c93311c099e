namespace NotebookCourse.Notebooks.Book;

/// <summary>What of F# is coloured.</summary>
internal static class FSharpCode
{
    /// <summary>A comment, as a regular expression.</summary>
    public const string Comments = "//[^\n]*|\\(\\*[^)](?:.|\n)*?(?:\\*\\)|\\z)";

    /// <summary>The keywords, with bars between them.</summary>
    public const string Keywords =
        "abstract|and|as|assert|base|begin|class|default|delegate|do|done|downcast|downto|elif|else|end|exception|extern|false|finally|for|fun|"
        + "function|if|in|inherit|inline|interface|internal|lazy|let|match|member|module|mutable|namespace|new|not|null|of|open|or|override|"
        + "private|public|rec|return|select|static|struct|then|to|true|try|type|upcast|use|val|void|when|while|with|yield";
}
