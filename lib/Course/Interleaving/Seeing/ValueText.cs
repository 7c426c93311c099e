using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a variable holds in a few words, while a program stands still between two steps: no code of the learner's runs for it.</summary>
internal static class ValueText
{
    private const int MostElements = 12, MostLetters = 60;

    /// <summary>The words.</summary>
    public static string Of(object? value) => Shorten(value switch
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
        ITuple tuple when IsOfDotNet(value.GetType()) => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index])))})",
        IEnumerable elements when IsOfDotNet(value.GetType()) || value is Array => Of(elements),
        ValueType => $"{NameOf(value)} {{ {string.Join(", ", Locals.FieldsOf(value).Select(field => $"{field.Name} = {field.Text}"))} }}",
        _ => NameOf(value),
    });

    private static string Of(IEnumerable elements)
    {
        var some = elements.Cast<object?>().Take(MostElements + 1).Select(Of).ToList();
        if (some.Count > MostElements) some[^1] = "…";
        return $"[{string.Join(", ", some)}]";
    }

    private static bool IsOfDotNet(Type type) => type.Namespace is { } its && (its == nameof(System) || its.StartsWith("System.", StringComparison.Ordinal));

    private static string NameOf(object value) => value.GetType().Name.Split('`')[0];

    private static string Shorten(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + "…";
}
