using NotebookCourse.Chapters.Tests.Playing;

namespace NotebookCourse.Chapters.Tests.Exercises;

public class ExerciseTests(PlayedNotebooks played)
{
    public static IEnumerable<TheoryDataRow<string, Host>> Plays => PlayedNotebooks.Plays;

    public static TheoryData<string> Notebooks => CourseNotebooks.All;

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task Play_Exercises_FailAsStubsAndPassAsSolutions(string notebook, Host host)
    {
        var run = await played.Of(notebook, host);

        Assert.Empty(ExerciseRule
            .Violations(ExerciseRule.Announced(run.Notebook), CheckedExercise.In(run), shouldPass: CourseNotebooks.IsSolution(notebook))
            .Select(violation => $"{notebook}: {violation}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Exercises_ChapterAndSolutions_AreTheSame(string notebook)
    {
        var file = Path.GetFileName(notebook);

        Assert.Equal(AnnouncedIn($"notebooks/{file}"), AnnouncedIn($"notebooks/solutions/{file}"));
    }

    // A chapter without exercises needs no solutions.
    private static IReadOnlyList<string> AnnouncedIn(string notebook) => File.Exists(Repository.At(notebook))
        ? ExerciseRule.Announced(CourseNotebooks.Read(notebook))
        : [];
}
