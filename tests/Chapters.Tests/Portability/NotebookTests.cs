namespace NotebookCourse.Chapters.Tests.Portability;

public class NotebookTests
{
    public static TheoryData<string> Notebooks => Repository.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_EveryRule_Holds(string notebook)
    {
        var draft = Draft.Of(File.ReadAllText(Repository.FullPath(notebook)));

        Assert.Empty(Rule.All.SelectMany(rule => rule.Violations(draft), (rule, violation) => $"{rule.Name}: {notebook}, {violation}"));
    }
}
