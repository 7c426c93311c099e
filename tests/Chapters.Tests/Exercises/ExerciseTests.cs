using NotebookCourse.Chapters.Tests.Playing;

namespace NotebookCourse.Chapters.Tests.Exercises;

public class ExerciseTests(Performances performances)
{
    private const string SolutionsFolder = "/solutions/";

    public static TheoryData<string> Notebooks => Repository.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Play_Exercises_FailAsStubsAndPassAsSolutions(string notebook)
    {
        var run = await performances.Of(notebook);

        Assert.Empty(ExerciseRule
            .Violations(ExerciseRule.Announced(run.Notebook), CheckedExercise.In(run), shouldPass: IsSolution(notebook))
            .Select(violation => $"{notebook}: {violation}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Exercises_ChapterAndSolutions_AreTheSame(string notebook)
    {
        var file = Path.GetFileName(notebook);

        Assert.Equal(AnnouncedIn($"notebooks/{file}"), AnnouncedIn($"notebooks/solutions/{file}"));
    }

    private static bool IsSolution(string notebook) => notebook.Contains(SolutionsFolder, StringComparison.Ordinal);

    // A chapter without exercises needs no solutions.
    private static IReadOnlyList<string> AnnouncedIn(string notebook) => File.Exists(Repository.FullPath(notebook))
        ? ExerciseRule.Announced(NotebookCourse.Notebooks.NotebookFile.Read(Repository.FullPath(notebook)))
        : [];
}
