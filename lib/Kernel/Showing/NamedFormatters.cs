using System.Collections;
using System.Collections.Concurrent;

namespace NotebookCourse.Kernel.Showing;

/// <summary>The formatters that a type brings along: it carries an attribute that is found by its name, whoever declares it.</summary>
/// <remarks>
/// The same convention as .NET Interactive's. There a type names the one form that is wanted; here it gets all forms for
/// which it has a formatter, and what is no form to look at is a message to the host.
/// </remarks>
internal static class NamedFormatters
{
    private const string Mark = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<NamedFormatter>> Known = new();

    /// <summary>The formatters of a type, in the order in which it names them; none if it brings none.</summary>
    public static IReadOnlyList<NamedFormatter> Of(Type type) => Known.GetOrAdd(type, static t =>
        t.GetCustomAttributes(inherit: true).FirstOrDefault(one => one.GetType().Name == Mark) is { } attribute ? [.. Made(attribute)] : []);

    private static IEnumerable<NamedFormatter> Made(object attribute)
    {
        var type = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var source = Activator.CreateInstance(type, nonPublic: true)!;
        return ((IEnumerable)type.GetMethod("CreateTypeFormatters")!.Invoke(source, null)!).Cast<object>().Select(NamedFormatter.Of);
    }
}

/// <summary>Writes values of a type in one form.</summary>
/// <param name="MimeType">The form.</param>
/// <param name="Format">Writes a value; false if it has no such form.</param>
internal sealed record NamedFormatter(string MimeType, Func<object, TextWriter, bool> Format)
{
    /// <summary>The formatter that an object is by the names of its members.</summary>
    public static NamedFormatter Of(object formatter) => new(
        (string)formatter.GetType().GetProperty(nameof(MimeType))!.GetValue(formatter)!,
        formatter.GetType().GetMethod(nameof(Format), [typeof(object), typeof(TextWriter)])!.CreateDelegate<Func<object, TextWriter, bool>>(formatter));
}
