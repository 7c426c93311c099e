namespace NotebookCourse.Interleaving;

/// <summary>A line of the learner's own code, at which a thread can stand.</summary>
/// <param name="File">Where the line is: the name that its compiler gave to the cell or the file.</param>
/// <param name="Line">Its number there, counted from 1.</param>
/// <param name="Text">The line without what it is indented by; empty where the text of the code is not known.</param>
/// <param name="Method">The name of the method that it is of.</param>
public sealed record CodeLine(string File, int Line, string Text, string Method)
{
    /// <inheritdoc/>
    public override string ToString() => Text.Length > 0 ? InterleavingWords.LineWithText.With(Line, Text) : InterleavingWords.LineWithMethod.With(Line, Method);
}
