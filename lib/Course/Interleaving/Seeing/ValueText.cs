using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a variable holds in a few words, while a program stands still between two steps: no code of the learner's runs for it.</summary>
internal static class ValueText
{
    private const int MostElements = 12, MostLetters = 60, MostInside = 4;

    /// <summary>The words.</summary>
    public static string Of(object? value) => Of(value, 0);

    // What holds itself would have no end.
    private static string Of(object? value, int inside) => Shorten(value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        bool truth => truth ? "true" : "false",
        // The framework's own numbers, times: none of them leads anywhere else.
        IFormattable plain when IsOfDotNet(value.GetType()) || value is Enum => plain.ToString(null, CultureInfo.InvariantCulture),
        SemaphoreSlim semaphore => Of(semaphore.CurrentCount),
        CountdownEvent countdown => Of(countdown.CurrentCount),
        ManualResetEventSlim its => its.IsSet ? InterleavingWords.EventSet : InterleavingWords.EventNotSet,
        Delegate => InterleavingWords.AMethod,
        ITuple or IEnumerable when inside == MostInside => "…",
        ITuple tuple when IsOfDotNet(value.GetType()) => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index], inside + 1)))})",
        IEnumerable elements when IsStored(value.GetType()) => Of(elements, inside),
        ValueType => $"{NameOf(value)} {{ {string.Join(", ", Locals.FieldsOf(value).Select(field => $"{field.Name} = {field.Text}"))} }}",
        _ => NameOf(value),
    });

    private static string Of(IEnumerable elements, int inside)
    {
        var some = elements.Cast<object?>().Take(MostElements + 1).Select(each => Of(each, inside + 1)).ToList();
        if (some.Count > MostElements) some[^1] = "…";
        return $"[{string.Join(", ", some)}]";
    }

    // A query has its elements made by code of the learner's, and what wraps a collection may wrap one of the learner's.
    private static bool IsStored(Type type) => type.IsArray
        || (type.IsVisible && type.Namespace is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.Immutable"
            && type.Name != typeof(System.Collections.Concurrent.BlockingCollection<>).Name);

    private static bool IsOfDotNet(Type type) => type.Namespace is { } its && (its == nameof(System) || its.StartsWith("System.", StringComparison.Ordinal));

    private static string NameOf(object value) => value.GetType().Name.Split('`')[0];

    private static string Shorten(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + "…";
}
