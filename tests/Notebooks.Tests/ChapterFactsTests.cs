namespace NotebookCourse.Notebooks.Tests;

public class ChapterFactsTests
{
    [Fact]
    public void Of_Chapter_GivesWhatItsFirstProseSays() =>
        Assert.Equal(
            new ChapterFacts("4 · Races", 35, "Two people read the balance of one account."),
            ChapterFacts.Of(DibFile.Parse(Sample.Chapter, "x.dib")));

    [Fact]
    public void Of_MarksInTheTitle_GivesItsWords() =>
        Assert.Equal("The lock & key", ChapterFacts.Of(DibFile.Parse("#!md\n```\n# no\n```\n# The `lock` &amp; [*key*](x.dib)", "x.dib")).Title);

    [Fact]
    public void Of_NotebookWithoutProse_GivesItsFileName() =>
        Assert.Equal(new ChapterFacts("04-races", null, ""), ChapterFacts.Of(new Notebook([], "/course/04-races.dib")));

    [Fact]
    public void Of_NotebookWithoutAnything_IsUntitled() =>
        Assert.Equal(new ChapterFacts("Untitled", null, ""), ChapterFacts.Of(new Notebook([])));
}
