using NotebookCourse.Exercises;

namespace NotebookCourse.Tests.Exercises;

/// <summary>Asserts about what checking gave.</summary>
internal static class CheckAssert
{
    public static void Right(CheckResult result) => Assert.True(result.Passed, result.ToString());

    public static void Proved(CheckResult result)
    {
        Right(result);
        Assert.True(result.IsProved, result.ToString());
    }

    /// <summary>The check found nothing wrong, does not call that a proof, and says all of this about why.</summary>
    public static void Unproved(CheckResult result, params string[] doubts)
    {
        Right(result);
        Assert.False(result.IsProved, "what nobody has seen is called proved");
        Assert.Contains("accepted, as far as it could be tried", result.Alternative);
        foreach (var part in doubts) Assert.Contains(part, Spaced(result.Caption));
    }

    /// <summary>The check found a fault, and has a schedule to step through in which it shows.</summary>
    public static void Shown(CheckResult result)
    {
        Assert.False(result.Passed, "a wrong answer passed");
        Assert.True(result.Schedule is { Steps.Count: > 0 }, result.ToString());
    }

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
