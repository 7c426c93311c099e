using System.Globalization;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Components;

/// <summary>Kept runs in words.</summary>
internal static class RunText
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
        var machine = $"{run.Message.Run.Machine.Processors} × {run.Message.Run.Machine.Processor.Name ?? "an unnamed processor"}";
        var knobs = run.Origin?.Knobs.Select(knob => $"{knob.Key} = {knob.Value}") ?? [];
        return string.Join(" · ", knobs.Append(machine));
    }

    private static string Text(double value, string unit)
    {
        var decimals = value switch { >= 100 => "0", >= 10 => "0.0", _ => "0.00" };
        return $"{value.ToString(decimals, CultureInfo.InvariantCulture)} {unit}";
    }
}
