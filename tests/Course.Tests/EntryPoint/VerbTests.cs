using System.Diagnostics;
using System.Reflection;
using NotebookCourse.EntryPoint;
using NotebookCourse.Platforms;

namespace NotebookCourse.Tests.EntryPoint;

public class VerbTests
{
    [Fact]
    public void Verbs_All_HaveNamesOfTheirOwn()
    {
        var names = Program.Verbs.Select(verb => verb.Name).ToList();

        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Verbs_All_AreThoseThatThereAre() => Assert.Equal(
        Types().Where(type => type.IsClass && type.IsAssignableTo(typeof(IVerb))).Select(type => type.FullName).Order(),
        Program.Verbs.Select(verb => verb.Make().GetType().FullName).Order());

    [Fact]
    public void Usage_NamesEachVerbWithItsArgumentsAndItsPurpose() => Assert.All(Program.Verbs, verb =>
    {
        var made = verb.Make();
        Assert.Contains($"  {$"{verb.Name} {made.Arguments}".TrimEnd()} ({made.Purpose})", Program.Usage.Split('\n'));
    });

    [Theory]
    [InlineData]
    [InlineData("no-such-verb")]
    [InlineData("echo-worker", "pipe")]
    [InlineData("echo-worker", "pipe", "here", "there")]
    [InlineData("factor-worker")]
    [InlineData("line-worker", "pipe", "here", "there")]
    public void Program_NotUnderstood_SaysWhatItExpects(params string[] arguments)
    {
        using var process = Process.Start(CourseProgram.StartInfo(arguments))!;
        process.StandardInput.Close();

        Assert.Equal(Program.Usage, process.StandardError.ReadToEnd().ReplaceLineEndings("\n").TrimEnd());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }

    // A host without ASP.NET cannot load the types of the image server that are made of its types.
    private static IEnumerable<Type> Types()
    {
        try
        {
            return typeof(IVerb).Assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException some)
        {
            return some.Types.OfType<Type>();
        }
    }
}
