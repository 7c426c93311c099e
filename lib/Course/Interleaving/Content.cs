using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving;

/// <summary>What a value holds, taken down at one moment, so that values can be compared and read by it.</summary>
/// <remarks>Collections are known by their elements, sets and dictionaries in any order, tuples by their items; all else by its own notion of equality.</remarks>
internal static class Content
{
    // A sequence may be endless, and may hold itself.
    private const int MostElements = 1_000, Deepest = 8;

    /// <summary>What a value holds: equal to what another holds if their elements are.</summary>
    public static object? Of(object? value) => Of(value, 0);

    /// <summary>A value as text.</summary>
    public static string Text(object? value) => Of(value)?.ToString() ?? "";

    private static object? Of(object? value, int depth) => value switch
    {
        null or string => value,
        _ when depth == Deepest => value,
        ITuple tuple => new Elements("(", [.. Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index], depth + 1))], ")"),
        IDictionary => InAnyOrder((IEnumerable)value, depth),
        IEnumerable elements when IsSet(value) => InAnyOrder(elements, depth),
        IEnumerable elements => new Elements("[", Listed(elements, depth), "]"),
        _ => value,
    };

    private static bool IsSet(object value) =>
        value.GetType().GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

    private static Elements InAnyOrder(IEnumerable elements, int depth) =>
        new("{", [.. Listed(elements, depth).OrderBy(element => element?.ToString(), StringComparer.Ordinal)], "}");

    private static ImmutableArray<object?> Listed(IEnumerable elements, int depth) =>
        [.. elements.Cast<object?>().Take(MostElements).Select(element => Of(element, depth + 1))];

    private sealed class Elements(string open, ImmutableArray<object?> all, string close) : IEquatable<Elements>
    {
        public bool Equals(Elements? other) => other is not null && open == other.Open && all.SequenceEqual(other.All);

        public override bool Equals(object? obj) => Equals(obj as Elements);

        public override int GetHashCode() => all.Aggregate(open.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

        public override string ToString() => open + string.Join(", ", all.Select(element => element?.ToString() ?? "null")) + close;

        private string Open => open;

        private ImmutableArray<object?> All => all;
    }
}
