using System.Runtime.CompilerServices;

namespace NotebookCourse;

/// <summary>Checks of arguments whose errors say what was expected and what was found.</summary>
internal static class Require
{
    /// <summary>The value, if it lies in the range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not.</exception>
    public static int InRange(
        int value, int low, int high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(name, CourseWords.OutOfRange.With(name, low, high, value));

    /// <summary>The value, if it lies in the range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not, or is not a number.</exception>
    public static double InRange(
        double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(name, CourseWords.OutOfRange.With(name, low, high, value));
}
