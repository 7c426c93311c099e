using System.Text.Json.Nodes;
using NotebookCourse.Player.Commands;

namespace NotebookCourse.Structure.Tests.Doors;

public class VsCodeTests
{
    // What VS Code puts there when the task is started.
    private const string OpenFile = "${file}", AnyChapter = "notebooks/01-any.dib";

    private static readonly IReadOnlyList<JsonNode> Tasks = [.. JsonFile.Read(".vscode/tasks.json")["tasks"]!.AsArray().Select(task => task!)];

    public static TheoryData<string> Labels => [.. Tasks.Select(task => (string)task["label"]!)];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Task_EachOne_IsACommandThatExists(string label)
    {
        var task = Tasks.Single(task => (string)task["label"]! == label);
        string[] arguments = [.. task["args"].Texts().Select(argument => argument.Replace(OpenFile, AnyChapter, StringComparison.Ordinal))];

        Assert.Equal("process", (string)task["type"]!);
        Assert.Equal("dotnet", (string)task["command"]!);
        switch (arguments)
        {
            case ["test"]:
                break;
            case ["build", var project]:
                Assert.True(Directory.Exists(Path.Combine(Repository.Root, project)), $"{label} builds {project}, which is not there");
                break;
            default:
                var call = Assert.Single(CourseCalls.In($"dotnet {string.Join(' ', arguments)}"));
                Assert.Empty(CourseCommand.Create().Parse(call).Errors);
                break;
        }
    }

    [Fact]
    public void Tasks_Together_CoverWhatALearnerDoes()
    {
        var calls = Tasks.Select(task => string.Join(' ', task["args"].Texts())).ToList();

        Assert.Contains("build lib/Player", calls);
        Assert.Contains("test", calls);
        Assert.Contains("run --project lib/Player", calls);
        Assert.Contains($"run --project lib/Player -- run {OpenFile}", calls);
        Assert.Contains($"run --project lib/Player -- export {OpenFile}", calls);
        Assert.Contains($"run --project lib/Player -- export {OpenFile} --to ipynb", calls);
    }

    [Fact]
    public void Settings_SolutionThatTheyName_IsThere() =>
        Assert.True(File.Exists(Path.Combine(Repository.Root, (string)JsonFile.Read(".vscode/settings.json")["dotnet.defaultSolution"]!)));
}
