using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving;

/// <summary>What a value holds, taken down at one moment, so that values can be compared and read by it.</summary>
/// <remarks>
/// Collections are known by their elements, sets and dictionaries in any order, tuples by their items. A type that leaves equality to the
/// compiler or to none at all, such as a plain class or a record, is known by its fields. All else has its own notion of equality.
/// </remarks>
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
        _ when IsKnownByFields(value.GetType()) => Fields(value, depth),
        _ => value,
    };

    // What .NET's own classes hold is their business, and may lead anywhere.
    private static bool IsKnownByFields(Type type) => !IsByHand(type, nameof(Equals), typeof(object)) && (type.IsValueType || !IsOfDotNet(type));

    private static bool IsOfDotNet(Type type) => type.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) == true;

    // Whether somebody wrote the method, and not the compiler, nor .NET for everything.
    private static bool IsByHand(Type type, string method, params Type[] parameters) =>
        type.GetMethod(method, parameters) is { } found
        && found.DeclaringType is { } home && home != typeof(object) && home != typeof(ValueType)
        && !found.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !home.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static Elements Fields(object value, int depth)
    {
        var type = value.GetType();
        var raw = FieldsOf(type).Select(field => (Name: NameOf(field), Value: field.GetValue(value))).ToArray();
        var held = raw.Select(each => new Field(each.Name, Of(each.Value, depth + 1))).ToArray();
        // A text of its own says more, unless what it holds has to be told by its elements.
        var isPlain = raw.Zip(held).All(pair => ReferenceEquals(pair.First.Value, pair.Second.Value));
        var hasText = IsByHand(type, nameof(ToString)) ? isPlain || !IsOfDotNet(type) : isPlain && type.GetMethod(nameof(ToString), [])!.DeclaringType is { } home && home != typeof(object) && home != typeof(ValueType);
        var name = type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) ? "" : type.Name.Split('`')[0] + " ";
        return new($"{name}{{ ", [.. held], " }") { Text = hasText ? value.ToString() : null };
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null ? [] :
        FieldsOf(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    // The field behind a property or a parameter stands for it: "<Held>k__BackingField", "<held>P", "<held>i__Field".
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;

    private static bool IsSet(object value) =>
        value.GetType().GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

    private static Elements InAnyOrder(IEnumerable elements, int depth) =>
        new("{", [.. Listed(elements, depth).OrderBy(element => element?.ToString(), StringComparer.Ordinal)], "}");

    private static ImmutableArray<object?> Listed(IEnumerable elements, int depth) =>
        [.. elements.Cast<object?>().Take(MostElements).Select(element => Of(element, depth + 1))];

    private sealed record Field(string Name, object? Value)
    {
        public override string ToString() => $"{Name} = {Value ?? "null"}";
    }

    private sealed class Elements(string open, ImmutableArray<object?> all, string close) : IEquatable<Elements>
    {
        public string? Text { get; init; }

        public bool Equals(Elements? other) => other is not null && open == other.Open && all.SequenceEqual(other.All);

        public override bool Equals(object? obj) => Equals(obj as Elements);

        public override int GetHashCode() => all.Aggregate(open.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

        public override string ToString() => Text ?? open + string.Join(", ", all.Select(element => element?.ToString() ?? "null")) + close;

        private string Open => open;

        private ImmutableArray<object?> All => all;
    }
}
