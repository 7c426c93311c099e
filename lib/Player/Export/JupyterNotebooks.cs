using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Export;

/// <summary>A Jupyter notebook a chapter, with its outputs.</summary>
internal sealed class JupyterNotebooks : IBook
{
    /// <inheritdoc/>
    public string Write(IReadOnlyList<ChapterResult> chapters, string folder)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var chapter in chapters)
            IpynbFile.Write(chapter.Cells, Path.Combine(folder, UniqueName(chapter.File, taken)));
        return folder;
    }

    // A chapter and its solution have the same name in different folders.
    private static string UniqueName(string file, HashSet<string> taken)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var name = $"{stem}.ipynb";
        for (var number = 2; !taken.Add(name); number++)
            name = $"{stem}-{number}.ipynb";
        return name;
    }
}
