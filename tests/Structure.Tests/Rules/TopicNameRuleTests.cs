using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

public class TopicNameRuleTests
{
    private static readonly string[] Topics =
        [.. Repository.Files("lib/Course/Topics", ".cs").Select(path => path.Split('/')).Where(parts => parts.Length > 4).Select(parts => parts[3]).Distinct()];

    [Theory]
    [InlineData("/// <summary>Draws a railway.</summary>")]
    [InlineData("<value>The turtles are hungry.</value>")]
    [InlineData("using NotebookCourse.Topics.Railways;")]
    public void Violations_FloorThatSpeaksOfATopic_IsFound(string text) =>
        Assert.Single(TopicNameRule.Violations(new SourceFile("lib/Course/Figures/Bar.cs", text), ["Railways", "Turtles", "Threads"]));

    [Theory]
    [InlineData("// A thread waits for an event; a deadlock is a race that nobody wins.")]
    [InlineData("var railwayman = Turtleneck;")]
    public void Violations_WordsOfTheField_AreNone(string text) =>
        Assert.Empty(TopicNameRule.Violations(new SourceFile("lib/Course/Figures/Bar.cs", text), ["Railways", "Turtles", "Threads", "Events", "Deadlocks", "Races"]));

    [Fact]
    public void Floors_EveryFile_SpeakOfNoTopic()
    {
        var floors = Repository.Files("lib/Course", "").Where(TopicNameRule.IsInAFloor).Select(path => new SourceFile(path, Repository.Read(path))).ToList();

        Assert.True(Topics.Length > 10 && floors.Count > 100, $"expected topics and floors, but found {Topics.Length} and {floors.Count} files");
        Assert.Empty(floors.SelectMany(file => TopicNameRule.Violations(file, Topics)));
    }
}
