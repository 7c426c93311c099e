using System.Runtime.InteropServices;

namespace NotebookCourse.Player.Diagnosis;

/// <summary>The machine, as far as it matters to what the chapters measure.</summary>
internal static class MachineCard
{
    private const double BytesPerGibibyte = 1024 * 1024 * 1024;

    /// <summary>Names and values, in the order in which they are shown.</summary>
    public static IEnumerable<(string Name, string Value)> Lines()
    {
        // Both respect what a container or an affinity mask leaves to this process.
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerGibibyte;
        yield return ("cores", $"{Environment.ProcessorCount}");
        yield return ("memory", $"{memory:0.0} GiB");
        yield return ("system", $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})");
        yield return ("runtime", $"{RuntimeInformation.FrameworkDescription} ({RuntimeInformation.ProcessArchitecture})");
    }
}
