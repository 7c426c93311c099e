using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks;

/// <summary>What a book is made with besides its chapters.</summary>
/// <param name="Title">The book's title.</param>
/// <param name="PlotlyScript">The chart library that the figures need, copied once into the book; null for a book without charts.</param>
/// <param name="LeftOut">Told, in a sentence, of each file that prose leads to and that is not taken along.</param>
/// <param name="Figures">The scripts and styles of figures: no other script of an output runs in the book; none if nothing is said.</param>
public sealed record BookOptions(string Title = "Course", string? PlotlyScript = null, Action<string>? LeftOut = null, FigureParts? Figures = null);
