using System.Collections.Concurrent;
using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which code a learner has written: that of an assembly which came out of a cell and lies in no file, and that of a project of their own, which refers to the course.</summary>
internal static class LearnersCode
{
    // A dynamic assembly has a simple name of these only if it is a host's or a tool's own.
    private static readonly string[] Tools = ["System.", "Microsoft.", "NotebookCourse", "Anonymously Hosted", "ILGPU", "StreamJsonRpc", "Newtonsoft.", "Castle.", "DynamicProxy", "ProxyBuilder"];

    private static readonly ConcurrentDictionary<Assembly, bool> Known = [], Ours = [];

    /// <summary>Whether a learner wrote the method.</summary>
    public static bool Has(MethodBase method) => method.DeclaringType is { } type && Has(type);

    /// <summary>Whether a learner wrote the type.</summary>
    public static bool Has(Type type) => IsReference(type) || Known.GetOrAdd(type.Assembly, IsLearners);

    /// <summary>Whether a type is what F# makes of a variable that a function changes; its few methods stand for that.</summary>
    public static bool IsReference(Type type) => type is { IsGenericType: true, Name: "FSharpRef`1", Namespace: "Microsoft.FSharp.Core" };

    /// <summary>Whether a type is the course's, or its kernel's.</summary>
    public static bool IsCourse(Type type) => Ours.GetOrAdd(type.Assembly, static assembly => assembly.GetName().Name is nameof(NotebookCourse) or $"{nameof(NotebookCourse)}.Kernel");

    /// <summary>Whether it is by this type that our kernel has put into loops and methods of a cell where it can be stopped.</summary>
    public static bool IsStopPoint(Type type) => type.Name == "StopPoint" && IsCourse(type);

    private static bool IsLearners(Assembly assembly) =>
        (assembly.IsDynamic || assembly.Location.Length == 0 || Array.Exists(assembly.GetReferencedAssemblies(), static name => name.Name == nameof(NotebookCourse)))
        && !Array.Exists(Tools, tool => assembly.FullName!.StartsWith(tool, StringComparison.Ordinal));
}
