using NotebookCourse.EntryPoint;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Messages;

public sealed class ExerciseDescriptionTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly ExerciseList _described;

    public ExerciseDescriptionTests()
    {
        ExerciseDescriptions.WriteTo(_file);
        _described = ExerciseList.Parse(File.ReadAllText(_file));
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void WriteTo_AllExercises_AreThereByTheirNumbers()
    {
        Assert.NotEmpty(Exercise.All);
        Assert.Equal(Exercise.All.Select(each => (each.Name, each.Number, each.Title)), _described.Exercises.Select(each => (each.Id, each.Number, each.Title)));
        Assert.All(_described.Exercises, each => Assert.InRange(each.Hints, 1, 10));
        Assert.Distinct(_described.Exercises.Select(each => each.Id));
    }

    [Fact]
    public void Mark_OfAnExercise_IsHowACellChecksIt() =>
        Assert.Equal("FairShares", _described.Of(new Cell(CellLanguage.CSharp, $"{nameof(Exercise)}.{nameof(Exercise.FairShares)}.{nameof(Exercise.FairShares.Check)}(Mine)"))?.Id);
}
