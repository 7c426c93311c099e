namespace NotebookCourse.Figures;

/// <summary>Amounts of memory for people.</summary>
internal static class Bytes
{
    private const double Step = 1024;

    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>An amount in the largest unit in which it is at least one.</summary>
    public static string Text(double bytes)
    {
        var unit = 0;
        for (; Math.Abs(bytes) >= Step && unit < Units.Length - 1; unit++)
            bytes /= Step;
        return $"{(double.IsInteger(bytes) ? Number.Whole((long)bytes) : Number.Digits(bytes))} {Units[unit]}";
    }
}
