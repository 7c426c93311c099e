using System.Globalization;

namespace NotebookCourse.Experiments;

/// <summary>How long a measurement takes where the cell does not say.</summary>
/// <remarks>
/// An environment variable shortens it, for those who care that a chapter plays and not how well it measures:
/// the tests, which play them all.
/// </remarks>
internal static class UsualTime
{
    /// <summary>The variable: the share of the usual time, 0.01 to 1.</summary>
    public const string Variable = "NOTEBOOKCOURSE_MEASURING";

    /// <summary>The time, in seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The variable holds no share.</exception>
    public static double Seconds(double usual) => usual * Share(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The share that a text names; all of it if there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It names no share.</exception>
    public static double Share(string? text) => string.IsNullOrEmpty(text)
        ? 1
        : Require.InRange(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : double.NaN, 0.01, 1, Variable);
}
