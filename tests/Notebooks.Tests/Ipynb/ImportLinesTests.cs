using NotebookCourse.Notebooks.Ipynb;

namespace NotebookCourse.Notebooks.Tests.Ipynb;

public class ImportLinesTests
{
    [Theory]
    [InlineData("course/out", "#!import ../lib/course.csx")]
    [InlineData("course/out/deep", "#!import ../../lib/course.csx")]
    [InlineData("course", "#!import lib/course.csx")]
    [InlineData("elsewhere", "#!import {0}/course/lib/course.csx")]
    // A folder whose name only begins like the course's.
    [InlineData("course-2", "#!import {0}/course/lib/course.csx")]
    public void Rewrite_NotebookThatMoves_NamesTheSameFile(string to, string line) =>
        Assert.Equal(Named(line), Rewrite("#!import ../lib/course.csx", to));

    [Fact]
    public void Rewrite_FileOutsideTheRoot_IsNamedInFull() =>
        Assert.Equal(Named("#!import {0}/mine.csx"), Rewrite("#!import ../../mine.csx", "course/out"));

    [Fact]
    public void Rewrite_NoRoot_IsNamedInFull() =>
        Assert.Equal(Named("#!import {0}/course/lib/a.csx"), new ImportLines(At("course/notebooks"), At("course/out"), null).Rewrite("#!import ../lib/a.csx"));

    [Fact]
    public void Rewrite_EverythingElse_StaysAsItWas() => Assert.Equal(
        "int n = 1;\n  #!import \"../lib/a b.csx\"  \n// #!import x\nvar s = \"#!import y\";\n",
        Rewrite("int n = 1;\n  #!import \"../lib/a b.csx\"  \n// #!import x\nvar s = \"#!import y\";\n", "course/out"));

    [Fact]
    public void Rewrite_FullPath_Stays()
    {
        var line = Named("#!import {0}/course/lib/course.csx");

        Assert.Equal(line, Rewrite(line, "course/out"));
    }

    [Fact]
    public void Rewrite_NotebookThatIsNoFile_Stays() =>
        Assert.Equal("#!import ../lib/a.csx", new ImportLines(null, At("course/out"), At("course")).Rewrite("#!import ../lib/a.csx"));

    private static string Rewrite(string code, string to) => new ImportLines(At("course/notebooks"), At(to), At("course")).Rewrite(code);

    private static string Named(string line) => line.Replace("{0}", At("").Replace('\\', '/').TrimEnd('/'), StringComparison.Ordinal);

    private static string At(string path) => Path.GetFullPath(path, Path.GetTempPath());
}
