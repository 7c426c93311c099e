namespace NotebookCourse.Notebooks.Book;

/// <summary>A chapter and the page that it becomes.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Facts">What it says of itself.</param>
/// <param name="File">The page's file name.</param>
internal sealed record BookPage(BookChapter Chapter, ChapterFacts Facts, string File);
