using System.Globalization;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes;

/// <summary>What a process does about the system's signals. Those that are named nowhere have their usual effect, which is most often the end.</summary>
/// <param name="Caught">For these it has a function of its own.</param>
/// <param name="Ignored">These do nothing to it.</param>
/// <param name="Blocked">These have to wait.</param>
public sealed record SignalActions(IReadOnlyList<string> Caught, IReadOnlyList<string> Ignored, IReadOnlyList<string> Blocked)
{
    /// <summary>Reads a mask as Linux writes it: hexadecimal, its lowest bit signal 1.</summary>
    internal static IReadOnlyList<string> Parse(string mask)
    {
        var bits = ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(1, 64).Where(signal => (bits >> (signal - 1) & 1) == 1).Select(SignalNames.Linux.Of)];
    }
}
