using System.Text.Json;
using System.Text.Unicode;

namespace NotebookCourse.Jupyter.Protocol;

/// <summary>An object of a message, read field by field; whatever is not as the protocol says is told by name.</summary>
internal sealed class Content
{
    // What was found goes into a sentence, and may be megabytes.
    private const int LongestFound = 200;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonElement _fields;
    private readonly string _of;

    private Content(JsonElement fields, string of) => (_fields, _of) = (fields, of);

    /// <summary>Reads JSON that must be an object.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="of">What it is, for the message if it is not.</param>
    /// <exception cref="ProtocolException">It is not.</exception>
    public static Content Parse(ReadOnlyMemory<byte> json, string of)
    {
        of = Short(of);
        // JSON's reader looks at a text only when it is asked for, and a header is sent back unread.
        if (!Utf8.IsValid(json.Span)) throw new ProtocolException($"expected {of} to be UTF-8, but found other bytes.");
        try
        {
            // Never disposed: the elements live as long as the message does.
            var root = JsonDocument.Parse(json, Strict).RootElement;
            return root.ValueKind == JsonValueKind.Object ? new Content(root, of) : throw Bad(of, "to be an object", root.ValueKind.ToString());
        }
        catch (JsonException wrong)
        {
            throw new ProtocolException($"expected {of} to be JSON, but found: {Short(wrong.Message)}", wrong);
        }
        catch (InvalidOperationException half)
        {
            // Names are put together when they are compared with each other, texts only when they are asked for.
            throw new ProtocolException($"expected {of} to have whole characters in its names, but found half a one (a lone surrogate).", half);
        }
    }

    /// <summary>A text that came from outside, short enough for a sentence.</summary>
    public static string Short(string text) => text.Length <= LongestFound ? text : $"{text[..LongestFound]}… ({text.Length} characters)";

    /// <summary>A text.</summary>
    /// <exception cref="ProtocolException">There is none.</exception>
    public string Text(string name) => Field(name) is { } field ? Text(name, field) : throw Bad(_of, $"to have {name}", "none");

    /// <summary>A text, or what stands for one that is not there.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public string Text(string name, string otherwise) => Field(name) is { } field ? Text(name, field) : otherwise;

    /// <summary>A whole number.</summary>
    /// <exception cref="ProtocolException">There is none.</exception>
    public int Number(string name) => Field(name) is { } ? Number(name, 0) : throw Bad(_of, $"to have {name}", "none");

    /// <summary>A whole number, or what stands for one that is not there.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public int Number(string name, int otherwise) => Field(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } field when field.TryGetInt32(out var number) => number,
        { } field => throw Bad(_of, $"to have a whole number as {name}", field.GetRawText()),
    };

    /// <summary>Yes or no, or what stands for it if it is not there.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public bool Flag(string name, bool otherwise) => Field(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } field => throw Bad(_of, $"to have true or false as {name}", field.GetRawText()),
    };

    /// <summary>The names that an object in it has; none if it is not there.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public IReadOnlyList<string> Names(string name) => Field(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } field => Whole<IReadOnlyList<string>>(name, () => [.. field.EnumerateObject().Select(each => each.Name)]),
        { } field => throw Bad(_of, $"to have an object as {name}", field.GetRawText()),
    };

    private JsonElement? Field(string name) =>
        _fields.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private string Text(string name, JsonElement field) => field.ValueKind == JsonValueKind.String
        ? Whole(name, () => field.GetString()!)
        : throw Bad(_of, $"to have a text as {name}", field.GetRawText());

    private T Whole<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException half)
        {
            throw new ProtocolException($"expected {_of} to have whole characters in {name}, but found half a one (a lone surrogate).", half);
        }
    }

    private static ProtocolException Bad(string of, string expected, string found) => new($"expected {of} {expected}, but found {Short(found)}.");
}
