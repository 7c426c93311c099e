namespace NotebookCourse.Structure.Tests.Rules;

public class NumberRuleTests
{
    [Theory]
    [InlineData("{0} threads", "1 threads")]
    [InlineData("In {0} races {1} was lost", "1 races")]
    [InlineData("after {0} green threads", "1 green threads")]
    [InlineData("{0} were lost", "1 were")]
    [InlineData("{0:# thread|# threads} and {1} steps", "1 steps")]
    [InlineData("{0:# threads|# threads}", "1 threads")]
    [InlineData("{0} processes", "1 processes")]
    public void Violations_NumberWithoutAFormForOne_AreFound(string words, string found) =>
        Assert.Contains($"\"{found}", Assert.Single(Violations(words)), StringComparison.Ordinal);

    [Theory]
    [InlineData("{0:# thread|# threads}")]
    [InlineData("{0:no thread|# thread|# threads} {0:waits|waits|wait}")]
    [InlineData("{0} waits for {1}, which {2} holds")]
    [InlineData("{0} of its {1:# step|# steps} took {2}&#160;ms")]
    [InlineData("{0:# process|# processes}")]
    [InlineData("Threads: {0}.")]
    public void Violations_NumberThatAgrees_AreNone(string words) => Assert.Empty(Violations(words));

    [Fact]
    public void Violations_RatioWithDecimals_AreNone() => Assert.Empty(Violations("{0} times as fast", "{0} ratio"));

    [Fact]
    public void Library_EveryPhrase_AgreesWithOne() => Assert.Empty(
        Repository.Files("lib/Course", ".resx").Where(path => path.Split('/')[^1].Count(letter => letter == '.') == 1)
            .SelectMany(path => NumberRule.Violations(new(path, Repository.Read(path)))));

    private static IEnumerable<string> Violations(string words, string comment = "") => NumberRule.Violations(new(
        "lib/Course/QueueWords.resx", $"<root><data name=\"Length\"><value>{words}</value><comment>{comment}</comment></data></root>"));
}
