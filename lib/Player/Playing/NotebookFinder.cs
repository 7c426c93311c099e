using NotebookCourse.Notebooks;
using NotebookCourse.Player.Locations;

namespace NotebookCourse.Player.Playing;

/// <summary>Finds and reads the notebooks that a command is about.</summary>
internal static class NotebookFinder
{
    /// <summary>The named files in the order given, or every chapter of the course if none is named; a knob's value replaces the one in the file.</summary>
    /// <exception cref="PlayerException">There is no course, or a knob or its value is not acceptable.</exception>
    public static IReadOnlyList<Chapter> Open(IReadOnlyList<string> files, IReadOnlyDictionary<string, string> knobs)
    {
        var named = files.Count > 0 ? files : TheCourse().Chapters;
        return KnobValues.Set([.. named.Select(Open)], knobs);
    }

    /// <summary>The course that the working directory or this player belongs to.</summary>
    /// <exception cref="PlayerException">There is none.</exception>
    public static CourseFolder TheCourse() =>
        CourseFolder.Find(Directory.GetCurrentDirectory()) ?? throw new PlayerException(
            ExitCode.NoSuchFile,
            $"Expected a folder notebooks/ with .dib or .ipynb files in {Directory.GetCurrentDirectory()} or above it, but found none. "
            + "Start the player inside the course, or name the notebooks.");

    private static Chapter Open(string file)
    {
        var shown = ShownPath.Of(file);
        if (!File.Exists(file) && !Directory.Exists(file))
        {
            return new Chapter(
                shown, null, ChapterStatus.NoSuchFile, $"{shown}: there is no such file. Check the path; course list names the chapters.");
        }

        try
        {
            return new Chapter(shown, NotebookFile.Read(file), ChapterStatus.NotRun, null);
        }
        catch (NotebookException error)
        {
            return new Chapter(shown, null, ChapterStatus.NotANotebook, error.Message);
        }
    }
}
