using System.Text.Json.Serialization;

namespace NotebookCourse.Notebooks.Messages;

/// <summary>Reads and writes messages without reflection; one that lacks a part is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckMessage))]
[JsonSerializable(typeof(ExerciseList))]
[JsonSerializable(typeof(HintMessage))]
[JsonSerializable(typeof(PredictionMessage))]
[JsonSerializable(typeof(ProgressMessage))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(RunMessage))]
[JsonSerializable(typeof(VerdictMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
