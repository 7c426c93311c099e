namespace NotebookCourse.Structure.Tests.Sources;

public class ProjectListTests
{
    private static readonly IReadOnlyList<string> Projects =
        [.. Repository.Files("lib", ".csproj"), .. Repository.Files("tests", ".csproj")];

    [Fact]
    public void MissingFrom_SolutionWithoutAProject_NamesIt() =>
        Assert.Equal(
            ["lib/B/B.csproj is not in the solution"],
            ProjectList.MissingFrom("Project = \"A\", \"lib\\A\\A.csproj\"", ["lib/A/A.csproj", "lib/B/B.csproj"]));

    [Fact]
    public void Untested_LibraryWithoutTests_IsNamed() =>
        Assert.Equal(
            ["lib/B has no tests/B.Tests"],
            ProjectList.Untested(["lib/A/A.csproj", "lib/B/B.csproj", "tests/A.Tests/A.Tests.csproj"]));

    [Fact]
    public void Solution_EveryProject_IsNamed() =>
        Assert.Empty(ProjectList.MissingFrom(Repository.Read("NotebookCourse.sln"), Projects));

    [Fact]
    public void Libraries_EachOne_HasTests()
    {
        Assert.NotEmpty(Projects);
        Assert.Empty(ProjectList.Untested(Projects));
    }
}
