using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

public class PlatformRuleTests
{
    private static readonly IReadOnlyList<SourceFile> Library =
        [.. Repository.Files("lib", ".cs").Concat(Repository.Files("lib", ".razor")).Select(path => new SourceFile(path, Repository.Read(path)))];

    private static readonly string[] Folders = ["lib", "tests", "notebooks", "data", ".devcontainer", ".vscode"];

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) return;")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return;")]
    [InlineData("File.ReadAllText(\"/proc/self/status\");")]
    [InlineData("var folder = $\"/tmp/{name}\";")]
    [InlineData("var folder = @\"C:\\Temp\";")]
    [InlineData("Process.Start(\"bash\", \"-c ls\");")]
    [InlineData("Process.Start(\"dotnet.exe\");")]
    [InlineData("[LibraryImport(\"c\")]")]
    [InlineData("File.SetUnixFileMode(file, UnixFileMode.UserRead);")]
    [InlineData("PosixSignalRegistration.Create(PosixSignal.SIGCHLD, Handle);")]
    public void Violations_AssumptionElsewhere_IsFound(string line) =>
        Assert.Single(PlatformRule.Violations(new SourceFile("lib/Course/Figures/Bar.cs", $"namespace NotebookCourse.Figures;\n{line}\n")));

    [Theory]
    [InlineData("// Linux tells it in /proc/self/status.")]
    [InlineData("/// <summary>Reads <c>/proc/cpuinfo</c>.</summary>")]
    [InlineData("var html = \"<h2></h2><sys></sys>\";")]
    [InlineData("var help = \"A folder such as /usr/local.\";")]
    [InlineData("var address = \"https://example.org/home/page\";")]
    [InlineData("PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);")]
    [InlineData("Path.Combine(folder, \"notebooks\");")]
    public void Violations_CodeThatIsTheSameEverywhere_AreNone(string line) =>
        Assert.Empty(PlatformRule.Violations(new SourceFile("lib/Course/Figures/Bar.cs", line)));

    [Theory]
    [InlineData("lib/Course/Platforms/Platform.cs")]
    [InlineData("lib/Kernel/Platforms/HardExit.cs")]
    public void Violations_InAPlaceForIt_AreNone(string place) =>
        Assert.Empty(PlatformRule.Violations(new SourceFile(place, "if (OperatingSystem.IsWindows()) return;")));

    [Fact]
    public void Library_EveryFile_KnowsNothingOfTheSystem()
    {
        Assert.NotEmpty(Library);
        Assert.Empty(Library.SelectMany(PlatformRule.Violations));
    }

    [Fact]
    public void Places_EachOne_IsThere() => Assert.All(PlatformRule.Places, place => Assert.True(Path.Exists(Path.Combine(Repository.Root, place)), $"{place} is not there any more"));

    [Fact]
    public void Files_EveryName_IsAllowedOnEverySystem()
    {
        var names = Folders.SelectMany(folder => Repository.Files(folder, "")).ToList();

        Assert.Empty(names.GroupBy(name => name.ToUpperInvariant()).Where(group => group.Count() > 1).SelectMany(group => group));
        Assert.DoesNotContain(names, name => name.IndexOfAny(['<', '>', ':', '"', '|', '?', '*', '\\']) >= 0 || name.Split('/').Any(part => part[^1] is '.' or ' '));
    }
}
