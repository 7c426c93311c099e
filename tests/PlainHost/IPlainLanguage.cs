namespace NotebookCourse.PlainHost;

/// <summary>A language of the host: its cells are one growing program.</summary>
internal interface IPlainLanguage
{
    /// <summary>Runs a cell.</summary>
    /// <returns>The value in which it ended, or null.</returns>
    Task<object?> RunAsync(string source);
}
