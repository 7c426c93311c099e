using NotebookCourse.Notebooks;

namespace NotebookCourse.Structure.Tests.Sources;

public class ReadmeTests
{
    private const string IgnoreFile = "bin/\nout/\n# Written by a build.\n/lib/course.csx\n";

    [Theory]
    [InlineData("See [the design](docs/design.md#house).", "docs/design.md")]
    [InlineData("The library is in `lib/Course`.", "lib/Course")]
    [InlineData("`README.md` says so.", "README.md")]
    [InlineData("```\ndotnet run --project lib/Player -- run ./notebooks/08-x.dib\n```", "lib/Player", "notebooks/08-x.dib")]
    public void Paths_TextThatNamesPaths_FindsThem(string markdown, params string[] expected) =>
        Assert.Equal(expected, Readme.Paths(markdown, IgnoreFile));

    [Theory]
    [InlineData("[Home](https://example.org/a/b) and `https://example.org/a.html`")]
    [InlineData("`out/index.html`, `lib/course.csx`, `out/`, `lib/Course/bin/`")]
    [InlineData("`--set NAME=VALUE` and `notebooks/NN-*.dib`, a/b outside of code")]
    public void Paths_TextThatNamesNone_FindsNone(string markdown) => Assert.Empty(Readme.Paths(markdown, IgnoreFile));

    [Fact]
    public void Readme_EveryPathItNames_IsThere()
    {
        var missing = Readme.Paths(Repository.Read("README.md"), Repository.Read(".gitignore"))
            .Where(path => !Path.Exists(Path.Combine(Repository.Root, path)));

        Assert.Empty(missing);
    }

    [Fact]
    public void Readme_KernelForJupyter_IsCalledAsInItsMenus() => Assert.Contains(JupyterKernel.DisplayName, Repository.Read("README.md"), StringComparison.Ordinal);
}
