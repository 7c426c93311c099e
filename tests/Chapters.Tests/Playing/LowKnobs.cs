using System.Globalization;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Playing;

/// <summary>A notebook with its knobs at their low ends: it has the same to show and less to do.</summary>
internal static class LowKnobs
{
    // Ten trains on a whole network leave lines of the timetable empty, and a figure without data is what these tests look for.
    private static readonly string[] Kept = ["trains"];

    /// <summary>The settings for a notebook, each as NAME=VALUE.</summary>
    public static IEnumerable<string> Of(Notebook notebook) =>
        from knob in KnobParser.Find(notebook)
        where LowEnd(knob) is not null && !Kept.Contains(knob.Name)
        // A name that several cells declare is set in each, and has to suit them all.
        group LowEnd(knob)!.Value by knob.Name into ends
        select string.Create(CultureInfo.InvariantCulture, $"{ends.Key}={ends.Max()}");

    private static double? LowEnd(Knob knob) => knob.Choices.Count > 0 && knob.CSharpType is not "string"
        ? knob.Choices.Min(choice => double.Parse(choice, CultureInfo.InvariantCulture))
        : knob.Min;
}
