using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Pythons;

/// <summary>The programs of the chapters, run on a machine that had a Python, for those that have none.</summary>
/// <param name="Machine">Where they ran.</param>
/// <param name="Taken">When they ran.</param>
/// <param name="Programs">What came of each.</param>
internal sealed record RecordedPrograms(Machine Machine, DateTimeOffset Taken, IReadOnlyList<ProgramRun> Programs)
{
    private static readonly Lazy<RecordedPrograms> FromData = new(static () => Read(typeof(RecordedPrograms).Assembly.GetManifestResourceStream("runs/python-programs.json")!));

    /// <summary>Those that came with the course.</summary>
    public static RecordedPrograms All => FromData.Value;

    /// <summary>The run of this very program; null if there is none.</summary>
    public ProgramRun? Find(string code) => Programs.FirstOrDefault(program => Plain(program.Code) == Plain(code));

    /// <summary>Writes them as the course keeps them; the file is complete or as it was before.</summary>
    public void Save(string path) => RunFile.Write(path, JsonSerializer.Serialize(this, RecordedProgramsJson.Default.RecordedPrograms) + "\n");

    private static RecordedPrograms Read(Stream json)
    {
        using (json) return JsonSerializer.Deserialize(json, RecordedProgramsJson.Default.RecordedPrograms)!;
    }

    // A file that Windows has checked out ends its lines in another way.
    private static string Plain(string code) => code.ReplaceLineEndings("\n").Trim();
}

/// <summary>Reads and writes them without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RecordedPrograms))]
internal sealed partial class RecordedProgramsJson : JsonSerializerContext;
