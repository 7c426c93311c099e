using System.Reactive.Linq;
using Microsoft.FSharp.Collections;

namespace NotebookCourse.PlainHost;

/// <summary>Libraries that the host uses itself, in versions older than those of the course.</summary>
/// <remarks>.NET Interactive ships both: its default load context holds them before a cell can ask for newer ones.</remarks>
internal static class OlderLibraries
{
    /// <summary>Loads them as a host does: by using them.</summary>
    public static void Load()
    {
        using var subscription = ListModule.OfSeq([1]).ToObservable().Subscribe(_ => { });
    }
}
