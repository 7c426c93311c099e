using System.Text.Json;
using NotebookCourse.Figures;

namespace NotebookCourse.EntryPoint;

/// <summary>Tells hosts which scripts and styles the figures have: a page that runs no script of an output has these by itself.</summary>
internal static class FigureAssets
{
    /// <summary>Writes all of them into a file, a module of JavaScript with the lists <c>scripts</c>, which are functions, and <c>styles</c>.</summary>
    public static void WriteTo(string path) => File.WriteAllText(path, $"""
        // Written by the build of the course.
        export const scripts = [
        {string.Join(",\n", Named(".js"))}
        ];
        export const styles = [
        {string.Join(",\n", Named(".css").Select(style => JsonSerializer.Serialize(style)))}
        ];

        """);

    private static IEnumerable<string> Named(string ending) => typeof(Asset).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Asset.Lines);
}
