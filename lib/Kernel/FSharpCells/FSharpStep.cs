namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>What is compiled and run in one go: directives such as <c>#r</c>, and the declarations that follow them.</summary>
/// <param name="Watched">Its text with stop points.</param>
/// <param name="Plain">Its text without: the compiler has the last word on whether they may be there.</param>
internal sealed record FSharpStep(string Watched, string Plain);
