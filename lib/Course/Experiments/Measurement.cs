using System.Text.Json.Serialization;

namespace NotebookCourse.Experiments;

/// <summary>How long one variant took, each time it ran.</summary>
/// <param name="Name">What a chart calls the variant.</param>
/// <param name="Seconds">The time of each run whose answer was right.</param>
/// <param name="Workers">How many workers it spread its work over.</param>
public sealed record Measurement(string Name, Samples Seconds, int Workers = 1)
{
    /// <summary>What the variant is known by in every language; its name, where it has no other.</summary>
    public string Id { get => field ?? Name; init; }

    /// <summary>Whether the runs had no answer that could be checked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUnchecked { get; init; }
}
