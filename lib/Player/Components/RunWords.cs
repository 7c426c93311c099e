using System.Globalization;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Components;

/// <summary>Kept runs in words, and in the library's code that draws them.</summary>
internal static class RunWords
{
    /// <summary>A time with three digits in the unit that fits it.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 1e-6 => Text(seconds * 1e9, "ns"),
        < 1e-3 => Text(seconds * 1e6, "µs"),
        < 1 => Text(seconds * 1e3, "ms"),
        _ => Text(seconds, "s"),
    };

    /// <summary>The knobs and the machine of a run.</summary>
    public static string Circumstances(KeptRun run)
    {
        var machine = $"{run.Summary.Machine.Processors} × {run.Summary.Machine.Processor.Name ?? "an unnamed processor"}";
        var knobs = run.Origin?.Knobs.Select(knob => $"{knob.Key} = {knob.Value}") ?? [];
        return string.Join(" · ", knobs.Append(machine));
    }

    /// <summary>The code that draws a run once more.</summary>
    public static string Again(KeptRun run) => $"{Open(run)}.Chart()";

    /// <summary>The code that says whether two runs differ.</summary>
    public static string Comparison(KeptRun one, KeptRun other) => $"{Open(one)}.ComparedWith({Open(other)}).Chart()";

    private static string Open(KeptRun run) => $"RunFile.Open(@\"{run.File.Replace("\"", "\"\"", StringComparison.Ordinal)}\")";

    private static string Text(double value, string unit)
    {
        var decimals = value switch { >= 100 => "0", >= 10 => "0.0", _ => "0.00" };
        return $"{value.ToString(decimals, CultureInfo.InvariantCulture)} {unit}";
    }
}
