using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Stands in for the document library's reader until both are in one tree.</summary>
internal static class DibFile
{
    public static Notebook Read(string path)
    {
        var cells = new List<Cell>();
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        CellLanguage? language = null;
        var start = 0;
        void End(int end)
        {
            if (language is not { } ended) return;
            while (start < end && lines[start].Length == 0) start++;
            if (start < end) cells.Add(new Cell(ended, string.Join('\n', lines[start..end]).TrimEnd('\n'), start + 1));
        }
        for (var i = 0; i < lines.Length; i++)
        {
            CellLanguage? next = lines[i] switch { "#!csharp" => CellLanguage.CSharp, "#!markdown" => CellLanguage.Markdown, _ => null };
            if (next is null) continue;
            End(i);
            (language, start) = (next, i + 1);
        }
        End(lines.Length);
        return new Notebook(cells, path);
    }
}
