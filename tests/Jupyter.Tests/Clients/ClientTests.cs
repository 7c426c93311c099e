using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookCourse.Jupyter.Tests.Clients;

/// <summary>Real clients of Jupyter. What they ask and expect stands in the scripts of the folder Python.</summary>
public partial class ClientTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
{
    [Theory]
    [InlineData("conformance.py", 12)]
    [InlineData("clients.py", 33)]
    [InlineData("lives.py", 4)]
    [InlineData("notebooks.py", 2)]
    public async Task Script_AllItsTests_PassAndNoneIsSkipped(string script, int tests)
    {
        var (exitCode, text) = await kernel.RunAsync(script);

        Assert.True(exitCode == 0, text);
        Assert.Equal(tests, int.Parse(Ran().Match(text).Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.DoesNotContain("skipped", text);
    }

    [GeneratedRegex(@"^Ran (\d+) tests? in", RegexOptions.Multiline)]
    private static partial Regex Ran();
}
