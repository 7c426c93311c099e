using NotebookCourse.Exercises;

namespace NotebookCourse.Tests.Exercises;

/// <summary>Asserts about what checking gave.</summary>
internal static class CheckAssert
{
    public static void Right(CheckResult result) => Assert.True(result.Passed, result.ToString());

    // Between a number and its unit stands a space that does not break: that is another test's business.
    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    /// <summary>The check found a fault, and says all of this about it.</summary>
    public static void Wrong(CheckResult result, params string[] counterexample)
    {
        Assert.False(result.Passed, "a wrong answer passed");
        foreach (var part in counterexample)
            Assert.True(Spaced(result.Alternative).Contains(Spaced(part), StringComparison.Ordinal), $"expected \"{part}\" in: {result.Alternative}");
    }
}
