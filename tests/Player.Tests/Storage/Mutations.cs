using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace NotebookCourse.Player.Tests.Storage;

/// <summary>Files that were right once: with parts exchanged for others, and with their bytes damaged.</summary>
internal static class Mutations
{
    private static readonly string[] Parts =
    [
        "null", "true", "0", "-1", "2", "3", "1e400", "99999999999", "\"\"", "\"x\"", "\"\\ud800\"", "\"../../secret\"", "[]", "[null]", "{}", "[[[[]]]]", "\"2026-03-01\"",
        """{ "version": 3 }""",
    ];

    /// <summary>What becomes of a JSON file.</summary>
    /// <param name="valid">What the player wrote.</param>
    public static Gen<byte[]> Of(string valid) => Gen.OneOf(
        Exchanged(valid).Select(Encoding.UTF8.GetBytes),
        Damaged(valid),
        Gen.Int[0, valid.Length].Select(length => Encoding.UTF8.GetBytes(valid[..length])),
        Gen.Byte.Array[0, 40],
        Gen.Const(Encoding.UTF8.GetBytes(new string('[', 20_000))),
        Gen.Const<byte[]>([]));

    private static Gen<string> Exchanged(string valid) => Gen.Select(Gen.Int[0, 1000], Gen.Int[0, Parts.Length - 1], Gen.Bool).Select((place, part, removed) =>
    {
        var root = JsonNode.Parse(valid)!;
        var nodes = Below(root).ToList();
        var node = nodes[place % nodes.Count];
        switch (node.Parent)
        {
            case JsonObject parent when removed:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonObject parent:
                // Some parts no node can stand for, so they come in as text.
                parent[node.GetPropertyName()] = "$part$";
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = "$part$";
                break;
        }
        return root.ToJsonString().Replace("\"$part$\"", Parts[part], StringComparison.Ordinal);
    });

    private static Gen<byte[]> Damaged(string valid) => Gen.Select(Gen.Int[0, Encoding.UTF8.GetByteCount(valid) - 1], Gen.Byte, Gen.Int[0, 3]).Select((place, value, times) =>
    {
        var bytes = Encoding.UTF8.GetBytes(valid);
        for (var each = 0; each <= times; each++) bytes[(place * (each + 1)) % bytes.Length] = (byte)(value + each);
        return bytes;
    });

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value).OfType<JsonNode>(),
            JsonArray elements => elements.OfType<JsonNode>(),
            _ => [],
        };
        foreach (var child in children)
        {
            yield return child;
            foreach (var below in Below(child)) yield return below;
        }
    }
}
