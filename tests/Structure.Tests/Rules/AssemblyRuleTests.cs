using NotebookCourse.Structure.Tests.Compiled;

namespace NotebookCourse.Structure.Tests.Rules;

public class AssemblyRuleTests
{
    public static TheoryData<string> Assemblies => [.. AssemblyRule.Assemblies];

    [Theory]
    [InlineData("NotebookCourse", "NotebookCourse.Notebooks")]
    [InlineData("NotebookCourse.Notebooks", "NotebookCourse.Kernel")]
    [InlineData("NotebookCourse.Kernel", "NotebookCourse")]
    [InlineData("NotebookCourse.Kernel", "NotebookCourse.Player")]
    [InlineData("NotebookCourse.Kernel", "NotebookCourse.Jupyter")]
    [InlineData("NotebookCourse.Jupyter", "NotebookCourse")]
    [InlineData("NotebookCourse.Jupyter", "NotebookCourse.Player")]
    [InlineData("NotebookCourse.Player", "NotebookCourse")]
    public void Violations_ReferenceAgainstThePicture_IsFound(string assembly, string reference) =>
        Assert.Single(AssemblyRule.Violations(assembly, ["System.Runtime", reference]));

    [Fact]
    public void Violations_ReferenceAlongThePicture_AreNone() =>
        Assert.Empty(AssemblyRule.Violations("NotebookCourse.Player", ["System.Runtime", "NotebookCourse.Kernel", "NotebookCourse.Notebooks"]));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_Compiled_RefersAlongThePicture(string assembly)
    {
        var references = AssemblyUses.References(Repository.Assembly(assembly));

        Assert.NotEmpty(references);
        Assert.Empty(AssemblyRule.Violations(assembly, references));
    }
}
