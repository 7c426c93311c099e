using System.Text.RegularExpressions;

namespace NotebookCourse.Tests;

public partial class CourseScriptTests
{
    private static readonly string[] Script = File.ReadAllLines(Repository.File("lib/course.csx"));

    [Fact]
    public void FirstLine_AfterABuild_RefersToAnAssemblyThatIsThere()
    {
        var path = Reference().Match(Script[0]).Groups[1].Value;

        Assert.True(Path.IsPathFullyQualified(path), Script[0]);
        Assert.True(File.Exists(path), path);
    }

    [Fact]
    public void OtherLines_AfterABuild_UseEveryNamespaceWithSomethingPublicInIt() =>
        Assert.Equal(
            typeof(Ambient).Assembly.GetExportedTypes().Select(type => $"using {type.Namespace};").Distinct().Order(),
            Script.Skip(1).Order());

    [GeneratedRegex("""^#r "(.+)"$""")]
    private static partial Regex Reference();
}
