using System.Collections;
using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which methods of .NET go through sequences that they are given, and do no more than that and calling delegates: LINQ, and what joins texts.</summary>
internal static class SequenceCalls
{
    // Which of their types they compare, by place.
    private static readonly Dictionary<string, int> Compared = new()
    {
        ["Distinct"] = 0,
        ["Contains"] = 0,
        ["Union"] = 0,
        ["Except"] = 0,
        ["Intersect"] = 0,
        ["SequenceEqual"] = 0,
        ["ToHashSet"] = 0,
        ["Order"] = 0,
        ["OrderDescending"] = 0,
        ["OrderBy"] = 1,
        ["OrderByDescending"] = 1,
        ["ThenBy"] = 1,
        ["ThenByDescending"] = 1,
        ["GroupBy"] = 1,
        ["ToDictionary"] = 1,
        ["ToLookup"] = 1,
        ["CountBy"] = 1,
        ["DistinctBy"] = 1,
        ["MaxBy"] = 1,
        ["MinBy"] = 1,
        ["ExceptBy"] = 1,
        ["IntersectBy"] = 1,
        ["UnionBy"] = 1,
        ["Join"] = 2,
    };

    /// <summary>Whether it is such a method.</summary>
    public static bool Are(MethodBase method)
    {
        if (method is not MethodInfo { IsStatic: true } its) return false;
        if (method.DeclaringType == typeof(string)) return method.Name is nameof(string.Join) or nameof(string.Concat) && its.GetParameters().All(parameter => Harmless.IsPlain(parameter.ParameterType) || IsOfPlain(parameter.ParameterType));
        return method.DeclaringType == typeof(Enumerable) && its.GetParameters().All(parameter => Takes(parameter.ParameterType)) && ComparesPlain(its);
    }

    /// <summary>What the elements of a sequence are; null if it is none that can be seen.</summary>
    public static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Goes through what was asked of an object as a sequence.</summary>
    public static IEnumerator<T> Begin<T>(object receiver) => SeenSequence<T>.Of((IEnumerable<T>)receiver)!.GetEnumerator();

    private static bool IsOfPlain(Type type) => ElementOf(type) is { } element && Harmless.IsPlain(element);

    // A sequence that a delegate gives is gone through unseen.
    private static bool Takes(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return type.GetMethod(nameof(Action.Invoke))!.ReturnType is var result && (result == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(result));
        if (ElementOf(type) is not null || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IOrderedEnumerable<>)) return true;
        return !typeof(IEnumerable).IsAssignableFrom(type) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEqualityComparer<>));
    }

    private static bool ComparesPlain(MethodInfo method)
    {
        var types = method.GetGenericArguments();
        // A comparer that is given is seen, and says so where it is none that can be.
        if (Array.Exists(method.GetParameters(), each => each.ParameterType.IsGenericType && each.ParameterType.GetGenericTypeDefinition() == typeof(IComparer<>))) return true;
        if (method.Name == "ToDictionary" && method.GetParameters().Length == 1) return types.All(Harmless.IsPlain);
        if (method.Name is "Max" or "Min") return types.All(Harmless.IsPlain) || (types.Length > 0 && Harmless.IsPlain(method.ReturnType));
        return !Compared.TryGetValue(method.Name, out var which) || (which < types.Length && Harmless.IsPlain(types[which]));
    }
}
