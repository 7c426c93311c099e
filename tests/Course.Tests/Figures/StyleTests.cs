using System.Text.RegularExpressions;

namespace NotebookCourse.Tests.Figures;

public partial class StyleTests
{
    // Jupyter's Notebook says "div.output_area svg { height: auto }", which outranks one class and one element.
    [Fact]
    public void Styles_ThatGiveADrawingItsHeight_OutrankThoseOfNotebookPrograms()
    {
        var rules = Directory.EnumerateFiles(Repository.At("lib/Course"), "*.css", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines).Where(line => Height().IsMatch(line)).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.StartsWith(".nc-figure ", rule, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"svg \{[^}]*[ ;]height: (?!auto)")]
    private static partial Regex Height();
}
