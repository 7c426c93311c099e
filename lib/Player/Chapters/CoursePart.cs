using System.Text.Json.Serialization;

namespace NotebookCourse.Player.Chapters;

/// <summary>A part of the course: the chapters from one number to another.</summary>
public sealed record CoursePart(string Title, int First, int Last)
{
    /// <summary>Whether a chapter belongs to it.</summary>
    public bool Has(CourseChapter chapter) => chapter.Number is { } number && number >= First && number <= Last;
}

/// <summary>Reads the parts without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<CoursePart>))]
public sealed partial class PartJson : JsonSerializerContext;
