using System.Globalization;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Values as a learner would write them in a cell.</summary>
internal static class Literal
{
    /// <summary>A truth.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Several numbers.</summary>
    public static string Of(IEnumerable<double> values) => $"[{string.Join(", ", values.Select(Of))}]";
}
