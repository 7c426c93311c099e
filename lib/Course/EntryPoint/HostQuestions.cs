using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics;

namespace NotebookCourse.EntryPoint;

/// <summary>Answers what a host asks on behalf of a learner who wrote no code for it: hints, kept runs, the machine.</summary>
internal static class HostQuestions
{
    /// <summary>Where a host looks for the function that answers.</summary>
    internal const string Key = "NotebookCourse.Answer";

    private const int Version = 1;

    /// <summary>Offers to answer, as soon as the assembly is loaded.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A host asks before any code of a notebook has named this library.")]
    internal static void Offer()
    {
        // A copy of this assembly, loaded to be measured cold, must not take the place of the one that cells use.
        if (AppContext.GetData(Key) is null)
            AppContext.SetData(Key, (Func<string, object?>)Answer);
    }

    /// <summary>What to show in answer to a question.</summary>
    /// <exception cref="ArgumentException">It is none that can be answered here.</exception>
    internal static object Answer(string question) => Read(question) switch
    {
        { Version: not Version } other => throw new ArgumentException(EntryPointWords.QuestionOfOtherVersion.With(Version, other.Version), nameof(question)),
        { Ask: "hint", Exercise: { } exercise } => Exercise.HintFor(exercise),
        { Ask: "runs", Files: [var file] } => RunFile.Open(file).Chart(),
        { Ask: "runs", Files: [var one, var other] } => RunFile.Open(one).ComparedWith(RunFile.Open(other)).Chart(),
        { Ask: "machine" } => Machine.Here.Card(),
        _ => throw new ArgumentException(EntryPointWords.QuestionUnknown.With(question), nameof(question)),
    };

    private static HostQuestion Read(string question)
    {
        try
        {
            return JsonSerializer.Deserialize(question, HostQuestionJson.Default.HostQuestion) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new ArgumentException(EntryPointWords.QuestionUnknown.With(question), nameof(question), fault);
        }
    }
}

/// <summary>What a host asks the course, as its message says it.</summary>
/// <param name="Version">The version of the message.</param>
/// <param name="Ask">What it asks for: a hint, runs, the machine.</param>
/// <param name="Exercise">The exercise that is meant, by its id.</param>
/// <param name="Files">The files of the runs that are meant.</param>
internal sealed record HostQuestion(int Version, string Ask, string? Exercise = null, IReadOnlyList<string>? Files = null);

/// <summary>Reads questions without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HostQuestion))]
internal sealed partial class HostQuestionJson : JsonSerializerContext;
