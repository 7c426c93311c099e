namespace NotebookCourse.Notebooks;

/// <summary>A notebook cannot be read or written. The message names the file, the line, what was expected and what was found.</summary>
public sealed class NotebookException : Exception
{
    /// <summary>Creates the error.</summary>
    public NotebookException(string file, int line, string message, Exception? inner = null)
        : base(line > 0 ? $"{file}({line}): {message}" : $"{file}: {message}", inner)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file at fault.</summary>
    public string File { get; }

    /// <summary>The line at fault, counted from 1; 0 when the whole file is at fault.</summary>
    public int Line { get; }
}
