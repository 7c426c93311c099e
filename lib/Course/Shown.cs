using System.Collections.Concurrent;

namespace NotebookCourse;

/// <summary>What a result is shown as in a cell that ends in the result itself, and not in a figure of it.</summary>
/// <remarks>
/// Results know nothing of figures, which stand above them. A type of theirs says only that it is shown, by a
/// <see cref="TypeFormatterSourceAttribute"/> and, for hosts that look for a method, by a <c>ToHtml</c>; as what, the figures say here.
/// </remarks>
internal static class Shown
{
    private static readonly ConcurrentDictionary<Type, Func<object, IShown>> Kinds = new();

    /// <summary>Says as what the values of a type are shown.</summary>
    public static void As<T>(Func<T, IShown> figure) => Kinds[typeof(T)] = value => figure((T)value);

    /// <summary>What a value is shown as; null if nobody has said it.</summary>
    public static IShown? Of(object value) => value as IShown ?? (Kinds.TryGetValue(value.GetType(), out var figure) ? figure(value) : null);

    /// <summary>The HTML of what a result is shown as.</summary>
    public static string Html(object result) => Of(result)?.ToHtml() ?? "";
}
