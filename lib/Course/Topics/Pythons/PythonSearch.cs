using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Every Python found on this machine, and what is wrong with those that did not answer.</summary>
/// <param name="Found">Those that answered: newest first in each implementation.</param>
/// <param name="Faults">A sentence for each that did not.</param>
public sealed record PythonSearch(IReadOnlyList<PythonInfo> Found, IReadOnlyList<string> Faults)
{
    private const int AtATime = 4;

    // Jython takes seconds to come to life, and more from a cold disk.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Looks on PATH and in the usual places, and asks each what it is.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static PythonSearch Here() => Ask(PythonPlaces.Here(), Timeout, HostContext.StopToken);

    /// <summary>Asks these what they are.</summary>
    internal static PythonSearch Ask(IReadOnlyList<string> files, TimeSpan timeout, CancellationToken stop)
    {
        var answers = new (PythonInfo? Info, string? Fault)[files.Count];
        // Threads of their own: all they do is wait. Only a few, so that the answer of one does not come too late for another's sake.
        if (files.Count > 0) DedicatedThreads.Run(Math.Min(AtATime, files.Count), worker =>
        {
            for (var file = worker; file < files.Count; file += AtATime) answers[file] = AskOne(files[file], timeout, stop);
        });
        return new(
            [
                .. answers.Select(answer => answer.Info).OfType<PythonInfo>()
                    .DistinctBy(info => (info.Name, info.NumPy))
                    .OrderBy(info => info.Implementation, StringComparer.Ordinal)
                    .ThenByDescending(info => info.Number),
            ],
            [.. answers.Select(answer => answer.Fault).OfType<string>()]);
    }

    /// <summary>Those that are worth measuring: the newest of each kind, and one that has NumPy.</summary>
    internal IReadOnlyList<PythonInfo> Chosen()
    {
        // NumPy is often where the newest is not: then it comes in addition.
        List<PythonInfo> newest = [.. Found.DistinctBy(info => info.Kind)];
        return newest.Exists(info => info.NumPy is not null) || Found.FirstOrDefault(info => info.NumPy is not null) is not { } withNumPy
            ? newest
            : [.. newest, withNumPy];
    }

    private static (PythonInfo? Info, string? Fault) AskOne(string file, TimeSpan timeout, CancellationToken stop)
    {
        var reply = PythonProcess.Run(file, "probe.py", "", timeout, stop);
        if (reply.Fault is { } fault) return (null, fault);
        try
        {
            if (reply.Lines is [.., var last] && JsonSerializer.Deserialize(last, PythonJson.Default.PythonSelf) is { } self)
                return (new(file, self.Implementation, self.Version, self.Gil, self.Numpy, self.Processes), null);
        }
        catch (JsonException)
        {
            // Said below.
        }
        return (null, PythonsWords.PythonNotUnderstood.With(file, reply.LastLine));
    }
}

/// <summary>What probe.py says.</summary>
internal sealed record PythonSelf(string Implementation, string Version, bool? Gil, string? Numpy, bool Processes);

/// <summary>What measure.py says of a way.</summary>
internal sealed record PythonLine(PythonLoad Load, PythonWay Way, double[]? Seconds = null, string? Digest = null, string? Missing = null);

/// <summary>Reads and writes what is said between us and the scripts, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PythonSelf))]
[JsonSerializable(typeof(PythonLine))]
[JsonSerializable(typeof(PythonTask))]
internal sealed partial class PythonJson : JsonSerializerContext;
