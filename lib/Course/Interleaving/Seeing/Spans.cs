using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which methods of .NET make spans, lead from a span to its elements, and work on many elements at once.</summary>
internal static class Spans
{
    private const string Reading = "IndexOf LastIndexOf IndexOfAny Contains SequenceEqual SequenceCompareTo StartsWith EndsWith Count CommonPrefixLength BinarySearch";

    private const string Leading = "get_Item get_Length get_IsEmpty get_Empty Slice GetEnumerator get_Current MoveNext op_Equality op_Inequality";

    /// <summary>Whether a type is a span.</summary>
    public static bool IsOne(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Span<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>));

    /// <summary>Whether a method gives a span over an array or a text that it is given.</summary>
    public static bool Makes(MethodBase method)
    {
        if (method.GetParameters() is not [{ ParameterType: var given }, ..] || !(given.IsSZArray || given == typeof(string))) return false;
        if (method.DeclaringType == typeof(MemoryExtensions)) return method.Name == nameof(MemoryExtensions.AsSpan);
        if (method.DeclaringType == typeof(string)) return method.Name == "op_Implicit";
        return IsOne(method.DeclaringType!) && (method.IsConstructor || method.Name == "op_Implicit");
    }

    /// <summary>Whether a method only leads from a span to a part of it, or to an element, which is a reference.</summary>
    public static bool Lead(MethodBase method)
    {
        var type = method.DeclaringType!;
        if (type == typeof(MemoryMarshal)) return method.Name is nameof(MemoryMarshal.CreateSpan) or nameof(MemoryMarshal.CreateReadOnlySpan) or nameof(MemoryMarshal.GetReference);
        // What they give is a reference, and what is done through that is seen, or named. An object taken for one of another class would be seen by other names.
        if (type == typeof(Unsafe)) return method.Name is nameof(Unsafe.AsRef) or nameof(Unsafe.Add) || (method.Name == nameof(Unsafe.As) && method.GetGenericArguments().Length == 2);
        if (type.DeclaringType is { } outer && IsOne(outer)) return Has(Leading, method.Name);
        if (!IsOne(type)) return false;
        return method.GetParameters() is [{ ParameterType: var given }] && (method.IsConstructor || method.Name == "op_Implicit") ? given.IsByRef || IsOne(given) : Has(Leading, method.Name);
    }

    /// <summary>Whether a method of .NET reads many elements at once, compares them or puts them together, and calls nothing of a learner's.</summary>
    public static bool Read(MethodBase method) =>
        (method.DeclaringType == typeof(string) ? method.IsConstructor || method.Name is nameof(string.Concat) or nameof(string.Join)
            : method.IsStatic && method.IsGenericMethod && (method.DeclaringType == typeof(MemoryExtensions) || method.DeclaringType == typeof(Array)) && Has(Reading, method.Name) && method.GetGenericArguments().All(Harmless.IsPlain))
        && method.GetParameters().All(parameter => IsOfPlain(parameter.ParameterType) || Harmless.IsPlain(parameter.ParameterType)) && method.GetParameters().Any(parameter => IsOfPlain(parameter.ParameterType));

    /// <summary>Whether a method of .NET for arrays is no more than a loop that calls a delegate, which can be looked into.</summary>
    public static bool IsLookedInto(MethodBase method) => method.DeclaringType == typeof(Array) && method.GetParameters() is [.., { ParameterType: var given }] && typeof(Delegate).IsAssignableFrom(given) && method.Name != nameof(Array.Sort);

    /// <summary>What reads the elements of a span.</summary>
    public static MethodInfo ReaderOf(Type span) => typeof(SpanCalls).GetMethods().Single(each => each.Name == nameof(SpanCalls.Read) && each.GetParameters()[0].ParameterType.GetGenericTypeDefinition() == span.GetGenericTypeDefinition());

    /// <summary>What the elements of an array or a span are; null if it is none.</summary>
    public static Type? ElementOf(Type type) => type.IsSZArray ? type.GetElementType() : IsOne(type) ? type.GetGenericArguments()[0] : null;

    private static bool IsOfPlain(Type type) => ElementOf(type) is { } element && Harmless.IsPlain(element);

    private static bool Has(string names, string name) => names.Split(' ').Contains(name);
}
