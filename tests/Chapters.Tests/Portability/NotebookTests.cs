namespace NotebookCourse.Chapters.Tests.Portability;

public class NotebookTests
{
    public static TheoryData<string> Notebooks => CourseNotebooks.All;

    public static TheoryData<string> Solutions => CourseNotebooks.Solutions;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_EveryRule_Holds(string notebook)
    {
        var draft = Of(notebook);

        Assert.Empty(Rule.All.SelectMany(rule => rule.Violations(draft), (rule, violation) => $"{rule.Name}: {notebook}, {violation}"));
    }

    // Chapters show it by playing in the plain host, where a cell that does not compile does not complete.
    [Theory]
    [MemberData(nameof(Solutions))]
    public void Solution_EveryCell_CompilesWithWhatAllHostsHaveOpen(string notebook) =>
        Assert.Empty(CompileRule.Violations(Of(notebook)).Select(violation => $"{notebook}, {violation}"));

    private static Draft Of(string notebook) => Draft.Of(File.ReadAllText(Repository.At(notebook)));
}
