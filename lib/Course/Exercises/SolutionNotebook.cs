using System.Reflection;

namespace NotebookCourse.Exercises;

/// <summary>Finds the notebook that solves the exercises of a chapter.</summary>
/// <remarks>The build notes which there are, so no exercise has to say it.</remarks>
internal static class SolutionNotebook
{
    private const string Folder = "notebooks/solutions";

    /// <summary>Where it lies, from the course's folder; the folder of all of them while there is none.</summary>
    /// <param name="number">An exercise's number, such as "8.1".</param>
    public static string Of(string number)
    {
        var beginning = $"{Folder}/{Version.Parse(number).Major:00}-";
        return typeof(SolutionNotebook).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(noted => noted.Key.StartsWith(beginning, StringComparison.Ordinal))?.Key ?? Folder;
    }
}
