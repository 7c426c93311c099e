namespace NotebookCourse.Structure.Tests.Sources;

/// <summary>Compares the projects on disk with the solution and with each other.</summary>
internal static class ProjectList
{
    /// <summary>The projects that the solution does not name.</summary>
    /// <param name="projects">Paths from the root, with forward slashes.</param>
    /// <param name="solution">The solution's text.</param>
    public static IEnumerable<string> MissingFrom(string solution, IEnumerable<string> projects) =>
        projects.Where(project => !solution.Replace('\\', '/').Contains($"\"{project}\"", StringComparison.Ordinal))
            .Select(project => $"{project} is not in the solution");

    /// <summary>The projects of <c>lib/</c> that have no project of tests.</summary>
    public static IEnumerable<string> Untested(IReadOnlyCollection<string> projects) =>
        projects.Where(project => project.StartsWith("lib/", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !projects.Contains($"tests/{name}.Tests/{name}.Tests.csproj"))
            .Select(name => $"lib/{name} has no tests/{name}.Tests");
}
