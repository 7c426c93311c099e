namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A place in memory, known by the object that it lies in and by where it lies there: the same in every run of a program.</summary>
/// <param name="Number">Its number among all things of the program.</param>
/// <param name="Name">What to call it.</param>
internal sealed record Place(int Number, string Name);
