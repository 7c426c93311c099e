using System.Globalization;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Values as a learner would write them in a cell.</summary>
internal static class Literal
{
    /// <summary>A boolean, as C# writes it.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number, with all digits that it takes to read it back.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Several numbers, as a collection expression.</summary>
    public static string Of(IEnumerable<double> values) => $"[{string.Join(", ", values.Select(Of))}]";
}
