using NotebookCourse.Notebooks.Ipynb;

namespace NotebookCourse.Notebooks;

/// <summary>Reads and writes <c>.ipynb</c>, the JSON form of a notebook, in version 4 of nbformat (4.5 is written).</summary>
/// <remarks>
/// The cells of a notebook that was read and their languages are kept; recorded outputs are not read. Each cell's
/// language stands in its metadata, where Polyglot Notebooks looks, and, if it is not C#, also in a first line such as
/// <c>#!fsharp</c>, by which a Jupyter kernel learns it.
/// </remarks>
public static class IpynbFile
{
    /// <summary>Reads a file of at most 32 MiB.</summary>
    /// <exception cref="NotebookException">The file is missing, too large, or no notebook in languages that the course has.</exception>
    public static Notebook Read(string path) => IpynbReader.Parse(NotebookText.Read(path), path, Path.GetFullPath(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="name">The name by which errors call it.</param>
    /// <exception cref="NotebookException">It is no notebook in languages that the course has.</exception>
    public static Notebook Parse(string text, string name) => IpynbReader.Parse(text, name, null);

    /// <summary>The text of a file that holds cells with their outputs.</summary>
    /// <exception cref="NotebookException">A cell holds no valid text.</exception>
    public static string ToText(IReadOnlyList<CellRun> cells) => IpynbWriter.Write(cells);

    /// <summary>Writes cells with their outputs to a file.</summary>
    /// <exception cref="NotebookException">It cannot be written.</exception>
    public static void Write(IReadOnlyList<CellRun> cells, string path) => NotebookText.Write(path, ToText(cells));
}
