using NotebookCourse.Exercises;

namespace NotebookCourse.Tests.Exercises;

/// <summary>Asserts about what checking gave.</summary>
internal static class CheckAssert
{
    public static void Right(CheckResult result) => Assert.True(result.Passed, result.ToString());

    /// <summary>The check found a fault, and says all of this about it.</summary>
    public static void Wrong(CheckResult result, params string[] counterexample)
    {
        Assert.False(result.Passed, "a wrong answer passed");
        foreach (var part in counterexample)
            Assert.True(result.Alternative.Contains(part, StringComparison.Ordinal), $"expected \"{part}\" in: {result.Alternative}");
    }
}
