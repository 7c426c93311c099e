using System.Text.Json;
using System.Text.Json.Serialization;

namespace NotebookCourse.Experiments;

/// <summary>Samples in JSON: an array of numbers, in the order in which they were taken.</summary>
internal sealed class SamplesConverter : JsonConverter<Samples>
{
    /// <inheritdoc/>
    public override Samples Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = new List<double>();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException(ExperimentsWords.NoSamples);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(reader.GetDouble());
        return values.Count > 0 ? new(values) : throw new JsonException(ExperimentsWords.NoSamples);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Samples value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var each in value)
            writer.WriteNumberValue(each);
        writer.WriteEndArray();
    }
}
