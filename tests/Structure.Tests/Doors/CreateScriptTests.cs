namespace NotebookCourse.Structure.Tests.Doors;

public sealed class CreateScriptTests : IDisposable
{
    private readonly CleanFolder? _folder = OperatingSystem.IsLinux() ? new() : null;

    private CleanFolder Folder
    {
        get
        {
            Assert.SkipUnless(_folder is not null, "The scripts of the dev container are for Linux.");
            return _folder!;
        }
    }

    public void Dispose() => _folder?.Dispose();

    [Fact]
    public void Create_InACleanFolder_InstallsBuildsAndTellsJupyter()
    {
        Machine(packagesAreThere: false);

        var (exitCode, said) = Folder.Run("create.sh");

        Assert.True(exitCode == 0, said);
        Assert.Collection(
            Folder.Calls,
            call => Assert.StartsWith("apt-get update", call, StringComparison.Ordinal),
            call =>
            {
                Assert.StartsWith("apt-get install --yes", call, StringComparison.Ordinal);
                Assert.EndsWith(string.Join(' ', Packages()), call, StringComparison.Ordinal);
            },
            call => Assert.Equal("dotnet build lib/Player -p:CourseReadyToRun=true", call),
            call => Assert.Equal("dotnet run --no-build --project lib/Player -- jupyter install", call));
        Assert.Contains("Open the player", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_InACleanFolder_BuildsInTheCourseAndWritesNothingElseButTheListOfTools()
    {
        Machine(packagesAreThere: true);
        Folder.Program("dotnet", "pwd >>\"$HOME/where\"");
        var before = Folder.Files;

        var (exitCode, said) = Folder.Run("create.sh");

        Assert.True(exitCode == 0, said);
        Assert.All(File.ReadAllLines(Path.Combine(Folder.Home, "where")), where => Assert.Equal(Folder.Course, where));
        Assert.All(
            Folder.Files.Except(before).Except(["calls", "home/where"]),
            file => Assert.EndsWith("ms-dotnettools.dotnet-interactive-vscode/.config/dotnet-tools.json", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Create_ASecondTime_InstallsNoPackageAgain()
    {
        Machine(packagesAreThere: true);
        var (first, second) = (Folder.Run("create.sh"), Folder.Run("create.sh"));

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.DoesNotContain(Folder.Calls, call => call.StartsWith("apt-get", StringComparison.Ordinal));
        Assert.Equal(2, Folder.Calls.Count(call => call == "dotnet build lib/Player -p:CourseReadyToRun=true"));
    }

    [Theory]
    [InlineData("apt-get", "update", 0)]
    [InlineData("apt-get", "install", 1)]
    [InlineData("dotnet", "build", 2)]
    [InlineData("dotnet", "run", 3)]
    public void Create_StepThatFails_IsTheLast(string program, string verb, int callsBefore)
    {
        Machine(packagesAreThere: false);
        Folder.Program(program, $"[ \"$1\" != {verb} ] || exit 42");

        var (exitCode, said) = Folder.Run("create.sh");

        Assert.Equal(42, exitCode);
        Assert.Equal(callsBefore + 1, Folder.Calls.Count);
        Assert.DoesNotContain("Ready", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ByAnOrdinaryUser_InstallsAsRootOnly()
    {
        Machine(packagesAreThere: false);
        Folder.Program("id", "echo 1000", noted: false);
        Folder.Program("sudo", "exec \"$@\"");

        var (exitCode, said) = Folder.Run("create.sh");

        Assert.True(exitCode == 0, said);
        Assert.Equal(2, Folder.Calls.Count(call => call.StartsWith("sudo ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Folder.Calls, call => call.StartsWith("sudo", StringComparison.Ordinal) && call.Contains("dotnet", StringComparison.Ordinal));
    }

    // Which packages are asked for, and by whom, is not of interest; what is then done, is.
    private void Machine(bool packagesAreThere)
    {
        Folder.Program("id", "echo 0", noted: false);
        Folder.Program("dpkg-query", packagesAreThere ? "printf installed" : "exit 1", noted: false);
        Folder.Program("apt-get");
        Folder.Program("dotnet");
    }

    private static IEnumerable<string> Packages() =>
        Repository.Read(".devcontainer/packages.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#');
}
