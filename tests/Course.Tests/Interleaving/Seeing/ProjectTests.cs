using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Code of a project of the learner's own, which lies in a file, is seen as a cell's is.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void Explore_CodeOfAProject_IsSeenWithItsLines()
    {
        using var folder = new TemporaryFolder("project");
        var source = folder["Counter.cs"];
        const string Class = """
            public static class Counter
            {
                private static int _n;
                public static Scenario Program()
                {
                    _n = 0;
                    return Scenario.Of(Count, Count).Giving(() => _n);
                }
                private static void Count() => _n++;
            }
            """;
        File.WriteAllText(source, Class);
        var project = PlainCode.LoadFrom($"#line 1 \"{source}\"\n{Class}", folder["project.dll"]);

        var found = Explorer.Explore(project.GetType("Counter")!.GetMethod("Program")!.CreateDelegate<Func<Scenario>>());

        Assert.True(found.IsComplete, string.Join("; ", found.NotFollowed));
        Assert.Equal([1, 2], found.Outcomes.Cast<int>().Order());
        Assert.All(found.Shortest(1).Steps, step => Assert.Equal((9, "private static void Count() => _n++;"), (step.Line!.Line, step.Line.Text.Trim())));
    }
}
