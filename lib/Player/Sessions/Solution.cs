using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Player.Sessions;

/// <summary>One way to solve an exercise, and why it is one.</summary>
/// <param name="Prose">The reasons, in markdown.</param>
/// <param name="Code">The code.</param>
public sealed record Solution(string Prose, Cell Code)
{
    /// <summary>Finds the solution in the notebook of the same name in <c>solutions/</c>; null if there is none.</summary>
    /// <exception cref="NotebookException">The solutions cannot be read.</exception>
    public static Solution? Find(Notebook chapter, ExerciseEntry exercise)
    {
        if (chapter.Path is null) return null;
        var file = Path.Combine(Path.GetDirectoryName(chapter.Path)!, "solutions", Path.GetFileName(chapter.Path));
        if (!File.Exists(file)) return null;
        var cells = NotebookFile.Read(file).Cells;
        var index = cells.ToList().FindIndex(exercise.IsCheckedBy);
        if (index < 0) return null;
        var prose = index > 0 && cells[index - 1].Language == CellLanguage.Markdown ? cells[index - 1].Source : "";
        return new Solution(prose, cells[index]);
    }
}
