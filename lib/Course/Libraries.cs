using System.Reflection;
using System.Runtime.Loader;

namespace NotebookCourse;

/// <summary>The libraries whose types cells see, for hosts that have older ones of the same names.</summary>
/// <remarks>
/// F# Interactive loads what a cell refers to into the context in which its host keeps its own libraries, and a context
/// holds one assembly of a name. Whoever asks there for a newer one than the host's, and in vain, gets the one that lies
/// beside this assembly, from a context of its own: always the same, so that cells and course agree on its types.
/// </remarks>
public static class Libraries
{
    private const string Reactive = "System.Reactive";

    private static readonly Lazy<Assembly> Beside = new(static () =>
        new AssemblyLoadContext("NotebookCourse libraries").LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(typeof(Libraries).Assembly.Location)!, Reactive + ".dll")));

    private static int _isOffered;

    /// <summary>Offers them. The import for F# cells calls it, before any code is compiled that needs them.</summary>
    public static void Offer()
    {
        if (Interlocked.Exchange(ref _isOffered, 1) == 0)
            AssemblyLoadContext.GetLoadContext(typeof(Libraries).Assembly)!.Resolving += static (_, name) => name.Name == Reactive ? Beside.Value : null;
    }
}
