using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

public class PhraseRuleTests
{
    private const string Said = "class Queue { string Say(int n) => QueueWords.Empty + Words.QueueWords.Length.With(n, 2); }";

    private static PhraseFile Phrases(string length = "{1} of {0}", string path = "lib/Course/Topics/Queue/QueueWords.resx") => PhraseFile.Parse(
        path, $"""<root><data name="Empty"><value>nothing</value></data><data name="Length"><value>{length}</value></data></root>""");

    private static IEnumerable<string> Violations(string source, params PhraseFile[] files) =>
        PhraseRule.Violations(files, [new("lib/Course/Topics/Queue/Queue.cs", source)]);

    [Fact]
    public void Violations_EachSaidWithItsValues_AreNone() => Assert.Empty(Violations(Said, Phrases()));

    [Fact]
    public void Violations_SaidByTheClassItself_AreNone() => Assert.Empty(Violations(
        "partial class QueueWords { static string Of(int n) => n == 0 ? Empty : Length.With(n, n); }", Phrases()));

    [Theory]
    [InlineData("QueueWords.Empty + QueueWords.Length.With(n)", "values: 1")]
    [InlineData("QueueWords.Empty + QueueWords.Length.With(n, n, n)", "values: 3")]
    [InlineData("QueueWords.Empty + QueueWords.Length", "values: 0")]
    [InlineData("QueueWords.Empty.With(n) + QueueWords.Length.With(n, n)", "Empty has places: 0")]
    [InlineData("QueueWords.Length.With(n, n)", "QueueWords.Empty is said nowhere")]
    [InlineData("Empty + QueueWords.Length.With(n, n)", "QueueWords.Empty is said nowhere")]
    public void Violations_SaidOtherwise_AreFound(string said, string complaint) =>
        Assert.Contains(complaint, Assert.Single(Violations($"class Queue {{ string Say(int n) => {said}; }}", Phrases())), StringComparison.Ordinal);

    [Fact]
    public void Violations_PlaceLeftOut_IsFound() =>
        Assert.Contains("without a gap", Assert.Single(Violations(Said, Phrases("{0} of {2}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("{0} sur {1}", 0)]
    [InlineData("{0}", 1)]
    public void Violations_AnotherLanguage_MustHaveTheSamePlaces(string french, int violations) =>
        Assert.Equal(violations, Violations(Said, Phrases(), Phrases(french, "lib/Course/Topics/Queue/QueueWords.fr.resx")).Count());

    [Fact]
    public void Violations_AnotherLanguageThatLacksAPhrase_AreFound() => Assert.Single(Violations(
        Said, Phrases(), Phrases() with { Language = "fr", Phrases = new Dictionary<string, int[]> { ["Length"] = [0, 1] } }));

    [Fact]
    public void Library_EveryPhrase_IsSaidWithItsValues()
    {
        var files = Repository.Files("lib/Course", ".resx").Select(path => PhraseFile.Parse(path, Repository.Read(path))).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(PhraseRule.Violations(files, Repository.Files("lib/Course", ".cs").Select(path => new SourceFile(path, Repository.Read(path)))));
    }
}
