using System.Text;
using System.Text.Json;
using CsCheck;

namespace NotebookCourse.Testing.Fuzzing;

/// <summary>JSON that parses, for the most part, and says something else than whoever reads it expects.</summary>
public static class HostileJson
{
    private const int Kinds = 6;

    private static readonly string[] Scraps =
    [
        "null", "true", "7", "-1", "1e999", "123456789012345678901234567890", "0.1", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u001b[31m\"",
        "{}", "[]", "[null]", "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}", "\"#!fsharp\\n1\"", "\"../../etc/passwd\"", "nul", "\"\\x\"", "",
        new string('[', 70) + new string(']', 70), new string('[', 100_000), $"\"{new string('a', 300_000)}\"",
    ];

    /// <summary>Texts of JSON in which one to three members or values are replaced, dropped, doubled, renamed or wrapped.</summary>
    /// <param name="texts">What to begin with; without a character above U+007F.</param>
    public static Gen<string> Of(params string[] texts) => Gen
        .Select(Gen.Int[0, texts.Length - 1], Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, Kinds - 1], Gen.Int[0, Scraps.Length - 1]).Array[1, 3])
        .Select(chosen => chosen.Item2.Aggregate(texts[chosen.Item1], Change));

    private static string Change(string text, (int Place, int Kind, int Scrap) change)
    {
        var places = Places(text);
        if (places.Count == 0) return text;
        var place = places[change.Place % places.Count];
        var (before, piece, after, scrap) = (text[..place.Start], text[place], text[place.End..], Scraps[change.Scrap]);
        return change.Kind switch
        {
            0 or 1 => before + scrap + after,
            2 => before + after,
            3 => $"{before}{piece},{piece}{after}",
            4 => $"{before}[{piece}]{after}",
            _ => $"{before}{{\"{new string('x', change.Place % 9)}\":{piece}}}{after}",
        };
    }

    // Where names and values stand; nowhere in what is no JSON any more.
    private static List<Range> Places(string text)
    {
        var places = new List<Range>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                // What is read of a name includes its colon.
                var end = reader.TokenType == JsonTokenType.PropertyName ? start + reader.ValueSpan.Length + 2 : (int)reader.BytesConsumed;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) open.Push(start);
                else places.Add((reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray ? open.Pop() : start)..end);
            }

            return places;
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
