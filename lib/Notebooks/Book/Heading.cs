namespace NotebookCourse.Notebooks.Book;

/// <summary>A heading of a chapter.</summary>
/// <param name="Level">From 1, the chapter's title, to 6.</param>
/// <param name="Text">Its words.</param>
/// <param name="Id">Its anchor.</param>
public sealed record Heading(int Level, string Text, string Id);
