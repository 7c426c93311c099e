using System.Text.RegularExpressions;

namespace NotebookCourse.Tests;

public partial class CourseScriptTests
{
    private static readonly string[] Script = File.ReadAllLines(Repository.At("lib/course.csx"));

    private static readonly string[] LibraryNames = ["ILGPU", "System.Reactive"];

    private static readonly string[] OthersNamespaces = ["System.Collections.Concurrent", "System.Diagnostics", "System.IO", "System.Threading", "System.Reactive.Concurrency", "System.Reactive.Linq"];

    [Fact]
    public void FirstLines_AfterABuild_ReferToTheCourseAndItsLibrariesWhichAreThere()
    {
        var paths = Script.TakeWhile(line => Reference().IsMatch(line)).Select(line => Reference().Match(line).Groups[1].Value).ToList();

        Assert.Equal(LibraryNames.Prepend("NotebookCourse"), paths.Select(Path.GetFileNameWithoutExtension));
        Assert.All(paths, path =>
        {
            Assert.True(Path.IsPathFullyQualified(path), path);
            Assert.True(File.Exists(path), path);
        });
    }

    [Fact]
    public void OtherLines_AfterABuild_UseEveryNamespaceWithSomethingPublicInIt() =>
        Assert.Equal(
            typeof(HostContext).Assembly.GetExportedTypes().Select(type => type.Namespace!).Concat(OthersNamespaces).Select(name => $"using {name};").Distinct().Order(),
            Script.Skip(1 + LibraryNames.Length).Order());

    [Fact]
    public void ScriptOfFSharp_AfterABuild_SaysTheSameAndOffersTheLibraries()
    {
        var inFSharp = Script.Select(line => line.Replace("#r \"", "#r @\"", StringComparison.Ordinal).Replace("using ", "open ", StringComparison.Ordinal).TrimEnd(';'));

        Assert.Equal(inFSharp.Append($"{typeof(Libraries).FullName}.{nameof(Libraries.Offer)}()"), File.ReadAllLines(Repository.At("lib/course.fsx")));
    }

    [GeneratedRegex("""^#r "(.+)"$""")]
    private static partial Regex Reference();
}
