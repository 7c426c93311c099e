namespace NotebookCourse.Exercises;

/// <summary>What there is to say about an exercise.</summary>
/// <param name="Number">The chapter and the place in it: "8.1".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Hints">From a nudge to nearly the answer.</param>
/// <param name="Proved">What a solution that passes has been shown to do.</param>
internal sealed record Description(string Number, string Title, IReadOnlyList<string> Hints, string Proved);
