using NotebookCourse.Notebooks.Dib;

namespace NotebookCourse.Notebooks;

/// <summary>
/// Reads and writes <c>.dib</c>, the text form of a notebook: an optional <c>#!meta</c> block, then cells, each begun by a
/// line such as <c>#!csharp</c>. Other lines that begin with <c>#!</c> are magics and stay in their cell.
/// </summary>
/// <remarks>A notebook that was read and not changed is written as it was, byte for byte, line ends and byte order mark included.</remarks>
public static class DibFile
{
    /// <summary>Reads a file of at most 32 MiB.</summary>
    /// <exception cref="NotebookException">The file is missing, a folder, too large, binary, or its metadata cannot be understood.</exception>
    public static Notebook Read(string path) => DibParser.Parse(NotebookText.Read(path), path, Path.GetFullPath(path));

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">UTF-8, with or without byte order mark.</param>
    /// <param name="name">The name by which errors call it.</param>
    /// <exception cref="NotebookException">They are not a notebook.</exception>
    public static Notebook Parse(byte[] bytes, string name) => DibParser.Parse(NotebookText.Decode(bytes, name), name, null);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name by which errors call it.</param>
    /// <exception cref="NotebookException">It is not a notebook.</exception>
    public static Notebook Parse(string text, string name)
    {
        NotebookText.Check(text, name);
        return DibParser.Parse(text, name, null);
    }

    /// <summary>The text of the file: the one that was read, or the canonical form of cells that come from no <c>.dib</c> file.</summary>
    /// <exception cref="NotebookException">A cell holds a line that would start a new cell, or no valid text.</exception>
    public static string ToText(Notebook notebook) => notebook.Layout?.Text ?? DibWriter.Write(notebook);

    /// <summary>Writes the notebook to a file.</summary>
    /// <exception cref="NotebookException">It cannot be written.</exception>
    public static void Write(Notebook notebook, string path) => NotebookText.Write(path, ToText(notebook));
}
