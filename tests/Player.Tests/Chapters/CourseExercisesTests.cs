using NotebookCourse.Notebooks;
using NotebookCourse.Player.Chapters;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Assets;
using NotebookCourse.Player.Tests.EndToEnd;
using NotebookCourse.Player.Tests.Sessions;

namespace NotebookCourse.Player.Tests.Chapters;

public sealed class CourseExercisesTests : IDisposable
{
    private const string List = """{ "version": 1, "exercises": [ { "id": "Median", "number": "0.1", "title": "The middle", "hints": 3, "mark": "Exercise.Median.Check" } ] }""";

    private readonly NotebookFolder _folder = new("course");
    private readonly CourseExercises _exercises;

    public CourseExercisesTests() => _exercises = new CourseExercises(new CourseFolder(_folder.Root));

    /// <summary>Each exercise of the course with the chapter that has it.</summary>
    public static TheoryData<string, string> EveryExercise
    {
        get
        {
            var all = new TheoryData<string, string>();
            var exercises = new CourseExercises(new CourseFolder(Repository.At()));
            foreach (var file in Directory.EnumerateFiles(Repository.At("notebooks"), "*.dib"))
            {
                foreach (var cell in NotebookFile.Read(file).Cells)
                {
                    if (exercises.Of(cell) is { } exercise) all.Add(Path.GetFileName(file), exercise.Id);
                }
            }
            return all;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_CourseThatDescribesNone_IsNone() => Assert.Null(_exercises.Of(Checking));

    [Fact]
    public void Of_CellThatChecks_IsItsExercise()
    {
        Write(List);

        Assert.Equal(("Median", "0.1", 3), _exercises.Of(Checking) is { } found ? (found.Id, found.Number, found.Hints) : default);
    }

    [Fact]
    public void Of_CourseBuiltAnew_IsWhatItDescribesNow()
    {
        Write(List);
        Assert.NotNull(_exercises.Of(Checking));

        Write(List.Replace("Exercise.Median", "Exercise.Middle", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_folder["lib/course.exercises.json"], DateTime.UtcNow.AddMinutes(1));

        Assert.Null(_exercises.Of(Checking));
    }

    [Fact]
    public void Of_DamagedDescription_IsNamed()
    {
        Write("{ half");

        Assert.Contains("course.exercises.json", Assert.Throws<InvalidDataException>(() => _exercises.Of(Checking)).Message);
    }

    [Theory]
    [MemberData(nameof(EveryExercise))]
    public void Find_ExerciseOfTheCourse_HasASolutionWithItsReasons(string chapter, string id)
    {
        var exercise = new CourseExercises(new CourseFolder(Repository.At())).All.Exercises.Single(each => each.Id == id);

        var solution = Solution.Find(NotebookFile.Read(Repository.At("notebooks", chapter)), exercise);

        Assert.NotNull(solution);
        Assert.NotEmpty(solution.Prose);
        Assert.Contains($"{exercise.Mark}(", solution.Code.Source);
    }

    [Fact]
    public void EveryExercise_OfTheCourse_StandsInAChapter() =>
        Assert.Equal(
            new CourseExercises(new CourseFolder(Repository.At())).All.Exercises.Select(each => each.Id).Order(),
            EveryExercise.Select(row => row.Data.Item2).Order());

    [Fact]
    public void Find_UnknownExercise_IsNone() =>
        Assert.Null(Solution.Find(NotebookFile.Read(Repository.At("notebooks", "00-start-here.dib")), Shown.FairShares));

    [Fact]
    public void Find_ChapterWithoutSolutions_IsNone() =>
        Assert.Null(Solution.Find(new Notebook([], Path.Combine(Path.GetTempPath(), "no-such-chapter.dib")), Shown.FairShares));

    private static Cell Checking => new(CellLanguage.CSharp, "Exercise.Median.Check(times => 1)");

    private void Write(string list) => _folder.With("lib/course.exercises.json", list);
}
