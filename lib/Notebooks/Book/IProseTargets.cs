namespace NotebookCourse.Notebooks.Book;

/// <summary>Where the files that prose links to can be reached.</summary>
public interface IProseTargets
{
    /// <summary>The address of a notebook's page; null if it has none.</summary>
    /// <param name="file">The notebook's full path.</param>
    string? OfNotebook(string file);

    /// <summary>The address of any other file; null if it is out of reach.</summary>
    /// <param name="file">The full path of a file that exists.</param>
    string? OfFile(string file);
}
