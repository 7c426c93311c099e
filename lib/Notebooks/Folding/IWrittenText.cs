namespace NotebookCourse.Notebooks.Folding;

/// <summary>Text that a cell writes, piece by piece, for as long as it likes.</summary>
public interface IWrittenText
{
    /// <summary>Appends a piece.</summary>
    void Append(string text);

    /// <summary>What is kept of it: all, or its ends where it is long.</summary>
    string ToString();
}
