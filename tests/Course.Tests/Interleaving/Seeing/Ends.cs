using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>In which ways a program can end, in words: a result, the name of an exception, or how else it ends badly.</summary>
internal static class Ends
{
    /// <summary>All of them, in their order as texts.</summary>
    public static IEnumerable<string> Of(Interleavings found) => found.Classes
        .Select(each => each.Outcome.Kind switch
        {
            OutcomeKind.Completed => $"{each.Outcome.Value}",
            OutcomeKind.Failed => ((Type)each.Outcome.Value!).Name,
            _ => $"{each.Outcome.Kind}",
        })
        .Distinct().Order(StringComparer.Ordinal);
}
