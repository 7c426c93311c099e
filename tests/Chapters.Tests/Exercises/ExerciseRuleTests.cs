using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Exercises;

public class ExerciseRuleTests
{
    private static readonly string[] Two = ["8.1", "8.2"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Violations_EachCheckEndsAsItShould_AreNone(bool shouldPass) =>
        Assert.Empty(ExerciseRule.Violations(Two, [new("8.1", shouldPass), new("8.2", shouldPass)], shouldPass));

    [Fact]
    public void Violations_CheckThatEndsOtherwise_AreFound()
    {
        Assert.Single(ExerciseRule.Violations(Two, [new("8.1", false), new("8.2", true)], shouldPass: false));
        Assert.Single(ExerciseRule.Violations(Two, [new("8.1", false), new("8.2", true)], shouldPass: true));
    }

    [Fact]
    public void Violations_MissingExtraOrSwappedChecks_AreFound()
    {
        Assert.Single(ExerciseRule.Violations(Two, [new("8.1", true)], shouldPass: true));
        Assert.Single(ExerciseRule.Violations([], [new("8.1", true)], shouldPass: true));
        Assert.Single(ExerciseRule.Violations(Two, [new("8.2", true), new("8.1", true)], shouldPass: true));
    }

    [Fact]
    public void Announced_Headings_AreFoundInProseOnly() =>
        Assert.Equal(["8.1", "8.2"], ExerciseRule.Announced(DibFile.Parse(
            "#!markdown\n\n## Exercises\n\n### Exercise 8.1 · Fair\n\nExercise 8.3 is no heading.\n\n#!csharp\n\n1 // ### Exercise 8.4 · No\n\n#!markdown\n\n## Exercise 8.2 · Free\n", "x.dib")));
}
