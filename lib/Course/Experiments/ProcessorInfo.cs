using System.Globalization;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Experiments;

/// <summary>What the operating system says of its processors. What it does not say is null.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Online">How many processors the system runs, whether or not this process may use them.</param>
/// <param name="Megahertz">The clock of the first one at the moment of asking.</param>
public sealed record ProcessorInfo(string? Name, int? Online, double? Megahertz)
{
    internal static ProcessorInfo Here => File.Exists(Proc.Processors)
        ? Parse(File.ReadLines(Proc.Processors))
        : new(Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER"), null, null);

    /// <summary>Reads the lines of Linux's <c>/proc/cpuinfo</c>: "key : value", a block a processor.</summary>
    internal static ProcessorInfo Parse(IEnumerable<string> lines)
    {
        var facts = KeyedLines.Parse(lines);
        var online = facts["processor"].Count();
        return new(
            facts["model name"].FirstOrDefault(),
            online == 0 ? null : online,
            double.TryParse(facts["cpu MHz"].FirstOrDefault(), CultureInfo.InvariantCulture, out var mhz) ? mhz : null);
    }
}
