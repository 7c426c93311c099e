using System.Reflection;
using System.Runtime.ExceptionServices;

namespace NotebookCourse;

/// <summary>What the host of the notebook lends to the library while a cell runs; a bare program lends nothing.</summary>
/// <remarks>
/// The library knows no host. A host of ours leaves its offers in <see cref="AppContext"/> data; .NET Interactive,
/// which knows nothing of us, is asked by reflection.
/// </remarks>
public static class HostContext
{
    internal const string StopTokenKey = "NotebookCourse.StopToken";
    internal const string DisplayKey = "NotebookCourse.Display";
    internal const string KeepKey = "NotebookCourse.Keep";
    internal const string EndThreadKey = "NotebookCourse.EndThread";
    internal const string SymbolsKey = "NotebookCourse.Symbols";
    internal const string SourcesKey = "NotebookCourse.Sources";
    internal const string ColumnsKey = "NotebookCourse.Columns";
    internal const string ThrownKey = "NotebookCourse.Thrown";

    // The host loads us, so its assembly is there before this class is.
    private static readonly Type? InteractiveContext = Type.GetType(
        "Microsoft.DotNet.Interactive.KernelInvocationContext, Microsoft.DotNet.Interactive", throwOnError: false);

    private static readonly AsyncLocal<CancellationToken?> Earlier = new();

    /// <summary>The stop token of the running cell. Every loop of the library that can run long observes it.</summary>
    /// <remarks>Read it once, on the thread that runs the cell, and hand it to the workers.</remarks>
    public static CancellationToken StopToken => Earlier.Value
        ?? (AppContext.GetData(StopTokenKey) is Func<CancellationToken> ours ? ours() : StopTokenOf(InteractiveContext));

    /// <summary>Whether the host can show a value early, so that it is worth making one.</summary>
    internal static bool CanShow => AppContext.GetData(DisplayKey) is Func<object, Action<object>>;

    /// <summary>From here on, what runs in this flow of execution stops with another token, which is raised when the cell's is or earlier.</summary>
    internal static void StopWith(CancellationToken token) => Earlier.Value = token;

    /// <summary>Shows a value now, under the running cell, without waiting for the cell's end.</summary>
    /// <returns>Replaces what was shown. Does nothing where the host cannot show a value early.</returns>
    public static Action<object> Show(object value) =>
        AppContext.GetData(DisplayKey) is Func<object, Action<object>> ours ? ours(value) : _ => { };

    /// <summary>Offers something that outlives the cell to the host; a host that keeps nothing does not ask what it is.</summary>
    internal static void Keep(string mimeType, Func<string> content)
    {
        if (AppContext.GetData(KeepKey) is Action<string, string> ours)
            ours(mimeType, content());
    }

    /// <summary>Asks the host to end a thread that runs code of a cell and will not end by itself, at the next place where that can be done.</summary>
    internal static void EndThread(Thread thread)
    {
        if (AppContext.GetData(EndThreadKey) is Action<Thread> ours) ours(thread);
    }

    /// <summary>The symbols of code that a learner wrote, as a portable PDB: those that the host has, or that lie beside the file of their project; null where there are none.</summary>
    internal static byte[]? SymbolsOf(Assembly assembly) =>
        (AppContext.GetData(SymbolsKey) is Func<Assembly, byte[]?> ours ? ours(assembly) : null) ?? (assembly is { IsDynamic: false, Location: { Length: > 0 } file } ? Content(Path.ChangeExtension(file, ".pdb"), File.ReadAllBytes) : null);

    /// <summary>The text of a document that those symbols speak of; null where it cannot be had.</summary>
    internal static string? SourceOf(Assembly assembly, string document) =>
        (AppContext.GetData(SourcesKey) is Func<Assembly, string, string?> ours ? ours(assembly, document) : null) ?? (assembly is { IsDynamic: false, Location.Length: > 0 } ? Content(document, File.ReadAllText) : null);

    // The file may be gone, or another's.
    private static T? Content<T>(string path, Func<string, T> read)
        where T : class
    {
        try
        {
            return File.Exists(path) ? read(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The part of a line as it was written that a part of it as it was compiled comes from: the same where the host adds nothing to the code; null if none of it was written.</summary>
    internal static (int Start, int End)? WrittenPart(Assembly assembly, string document, int line, int start, int end) =>
        AppContext.GetData(ColumnsKey) is Func<Assembly, string, int, int, int, (int, int)?> ours ? ours(assembly, document, line, start, end) : (start, end);

    /// <summary>Says who can explain an exception that nobody catches on a thread of a cell, so that it need not end the process.</summary>
    /// <param name="explained">Whether it is explained; called on that thread.</param>
    /// <remarks>A process has one handler of such exceptions: the host's, which asks here, or else this library's own.</remarks>
    internal static void Explain(Func<Exception, bool> explained)
    {
        AppContext.SetData(ThrownKey, explained);
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(thrown => explained(thrown));
        }
        catch (InvalidOperationException)
        {
            // The host has one.
        }
    }

    /// <summary>The token of the invocation that the static property <c>Current</c> of a context type names.</summary>
    internal static CancellationToken StopTokenOf(Type? context)
    {
        var current = context?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        return current?.GetType().GetProperty("CancellationToken")?.GetValue(current) is CancellationToken token
            ? token
            : CancellationToken.None;
    }
}
