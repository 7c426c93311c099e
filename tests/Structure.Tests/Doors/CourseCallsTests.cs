using NotebookCourse.Player.Commands;

namespace NotebookCourse.Structure.Tests.Doors;

public class CourseCallsTests
{
    public static TheoryData<string> Texts =>
        ["README.md", "CONTRIBUTING.md", .. Repository.Files(".devcontainer", ".sh"), .. Repository.Files("data", ".md")];

    [Theory]
    [InlineData("Run `dotnet run --project lib/Player`.")]
    [InlineData("```\ndotnet run --project lib/Player -- list\n```", "list")]
    [InlineData("| `dotnet run --project lib/Player -- run --set threads=8` | plays |", "run", "--set", "threads=8")]
    [InlineData("dotnet run --no-build --project lib/Player -- doctor\n", "doctor")]
    public void In_TextWithACall_FindsItsArguments(string text, params string[] expected) => Assert.Equal([expected], CourseCalls.In(text));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("run", "--sett", "threads=8")]
    [InlineData("export", "--to", "pdf")]
    public void Command_CallThatDoesNotExist_IsRefused(params string[] arguments) => Assert.NotEmpty(CourseCommand.Create().Parse(arguments).Errors);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Command_EveryCallInATextOfOurs_IsUnderstood(string file)
    {
        var refused = CourseCalls.In(Repository.Read(file))
            .SelectMany(arguments => CourseCommand.Create().Parse(arguments).Errors.Select(error => $"{file}: course {string.Join(' ', arguments)}: {error.Message}"));

        Assert.Empty(refused);
    }
}
