namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Ends an exploration whose threads turned out to share more than was known, so that it begins anew.</summary>
internal sealed class MoreIsSharedException() : Exception("Threads share more than was known when the exploration began.");
