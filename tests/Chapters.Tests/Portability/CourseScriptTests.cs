using System.Text.RegularExpressions;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>What notebooks import, as the build has written it.</summary>
public partial class CourseScriptTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.FullPath("lib/course.csx"));

    // Relative ones resolve in no two hosts alike.
    [Fact]
    public void References_OfTheBuild_AreAbsolutePathsOfFilesThatAreThere()
    {
        var paths = Lines.Select(line => Reference().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.IsPathFullyQualified(path) && File.Exists(path), path));
    }

    [Fact]
    public void Lines_OfTheBuild_AreReferencesAndThenUsings() =>
        Assert.All(Lines.SkipWhile(line => Reference().IsMatch(line)), line => Assert.Matches(Using(), line));

    [GeneratedRegex("""^#r "([^"]+)"$""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Using();
}
