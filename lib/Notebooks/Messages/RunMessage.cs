using System.Text.Json;
using System.Text.Json.Serialization;

namespace NotebookCourse.Notebooks.Messages;

/// <summary>A finished measurement as a host reads it: what to show in a list of runs, and not all that the course keeps.</summary>
/// <param name="Version">The version of the message: 2, or 1, in which nothing had an id and hosts took the medians themselves.</param>
/// <param name="Run">What was measured.</param>
/// <param name="Axis">What the knob of a sweep sets; null for a comparison.</param>
/// <param name="Medians">Each variant's median time in seconds, by the variant's id.</param>
public sealed record RunMessage(int Version, RunSummary Run, string? Axis = null, IReadOnlyDictionary<string, double>? Medians = null)
{
    private const int Newest = 2;

    /// <summary>What was asked: its id, or in a run of version 1 what there is, the question's text.</summary>
    [JsonIgnore]
    public string Experiment => Run.Id ?? Run.Question;

    /// <summary>The variants, each with its median time in seconds.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, double Median)> Variants => Run.Measurements.Select(each => (each.Name, Medians![each.Id ?? each.Name]));

    /// <summary>Reads a run of any version there has been.</summary>
    /// <exception cref="NewerVersionException">It is of a later version.</exception>
    /// <exception cref="JsonException">It is no such message.</exception>
    public static RunMessage Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        // Looked at first, because a later version may be of another shape.
        if (MessageReader.VersionOf(document.RootElement) is var version && version > Newest)
            throw new NewerVersionException(version, Newest);
        if (version < 1)
            throw new JsonException($"Expected a run of version 1 to {Newest}, but found version {version}.");
        var message = document.RootElement.Deserialize(MessageJson.Default.RunMessage) ?? throw new JsonException("It holds nothing.");
        // The reader of JSON looks at members, and not at what lists hold.
        if (message.Run.Measurements.Contains(null!))
            throw new JsonException("Expected measurements, but found null among them.");
        if (message.Run.Measurements.FirstOrDefault(each => each.Seconds.Count == 0) is { } empty)
            throw new JsonException($"Expected times of {empty.Name}, but found none.");
        if (message.Version == 1)
            return message with { Medians = message.Run.Measurements.DistinctBy(each => each.Name).ToDictionary(each => each.Name, each => Middle(each.Seconds)) };
        if (message.Run.Measurements.FirstOrDefault(each => each.Id is null || message.Medians?.ContainsKey(each.Id) != true) is { } bare)
            throw new JsonException($"Expected an id and a median of {bare.Name}, but found none.");
        return message;
    }

    private static double Middle(IReadOnlyList<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>What was measured, when and where.</summary>
/// <param name="Question">What was asked, in words.</param>
/// <param name="Taken">When it ended.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="Measurements">One a variant, in their order.</param>
/// <param name="Id">What was asked, by its id; null in version 1.</param>
public sealed record RunSummary(string Question, DateTimeOffset Taken, RunMachine Machine, IReadOnlyList<RunMeasurement> Measurements, string? Id = null);

/// <summary>The machine of a run.</summary>
/// <param name="Processors">How many processors the runtime could use.</param>
/// <param name="Processor">What the operating system says of them.</param>
public sealed record RunMachine(int Processors, RunProcessor Processor);

/// <summary>The processors of a run's machine.</summary>
/// <param name="Name">The model; null where the system does not tell.</param>
public sealed record RunProcessor(string? Name = null);

/// <summary>What a run has of one of its variants.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Seconds">Each single time, in seconds.</param>
/// <param name="Id">What it is known by in every language; null in version 1.</param>
public sealed record RunMeasurement(string Name, IReadOnlyList<double> Seconds, string? Id = null);
