namespace NotebookCourse.Interleaving;

/// <summary>A line of the learner's own code, at which a thread can stand.</summary>
/// <param name="File">Where the line is: the name that its compiler gave to the cell or the file.</param>
/// <param name="Line">Its number there, counted from 1.</param>
/// <param name="Text">The line without what it is indented by; empty where the text of the code is not known.</param>
/// <param name="Method">The name of the method that it is of.</param>
public sealed record CodeLine(string File, int Line, string Text, string Method)
{
    /// <summary>The code around it; null where the text is not known.</summary>
    internal CodeBlock? Block { get; init; }

    /// <summary>The part of the line that is meant, in the line as it stands in the file; empty if that is all of it.</summary>
    internal Range Part { get; init; }

    /// <summary>Two of the same place with the same text are one line, whoever speaks of them.</summary>
    public bool Equals(CodeLine? other) => other is not null && Line == other.Line && File == other.File && Text == other.Text && Method == other.Method;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Text, Method);

    /// <inheritdoc/>
    public override string ToString() => Text.Length > 0 ? InterleavingWords.LineWithText.With(Line, Text) : InterleavingWords.LineWithMethod.With(Line, Method);
}
