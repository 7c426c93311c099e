using NotebookCourse.Player.Chapters;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Chapters;

public sealed class ChapterCatalogTests : IDisposable
{
    private readonly NotebookFolder _folder = new NotebookFolder()
        .With("notebooks/02-second.dib", Chapter("Second"))
        .With("notebooks/01-first.dib", Chapter("First"))
        .With("notebooks/30-far.dib", Chapter("Far"))
        .With("lib/course.exercises.json", """{"version":1,"exercises":[{"id":"Median","number":"0.1","title":"The middle","hints":3,"mark":"Exercise.Median.Check"}]}""");

    private readonly ChapterCatalog _catalog;

    public ChapterCatalogTests() => _catalog = new ChapterCatalog(new CourseFolder(_folder.Root));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Chapters_OfACourse_AreInTheirOrder() =>
        Assert.Equal([("01-first", 1, "First"), ("02-second", 2, "Second"), ("30-far", 30, "Far")], _catalog.Chapters.Select(chapter => (chapter.Name, chapter.Number!.Value, chapter.Facts.Title)));

    [Fact]
    public void Chapter_WithAnExercise_CountsCellsAndExercises()
    {
        var chapter = _catalog.Find("01-first")!;

        Assert.Equal((2, 1), (chapter.CodeCells, _catalog.ExercisesIn(chapter)));
    }

    [Fact]
    public void Find_UnknownName_IsNone() => Assert.All(["", "first", "../01-first", "01-FIRST"], name => Assert.Null(_catalog.Find(name)));

    [Fact]
    public void UnusedNumbers_OfACourseWithAGap_AreThoseBetween()
    {
        Assert.Equal(Enumerable.Range(3, 27), _catalog.UnusedNumbers);

        _folder.With("notebooks/notes.dib", Chapter("No number"));
        Assert.Equal(27, _catalog.UnusedNumbers.Count);
    }

    [Fact]
    public void Parts_WithoutAFile_AreOneWithoutATitle()
    {
        var (title, chapters) = Assert.Single(_catalog.Parts);

        Assert.Null(title);
        Assert.Equal(3, chapters.Count);
    }

    [Fact]
    public void Parts_WithAFile_HoldTheirChaptersAndTheRestComesLast()
    {
        _folder.With("notebooks/parts.json", """[{ "title": "Beginnings", "first": 0, "last": 1 }, { "title": "Nothing yet", "first": 10, "last": 20 }, { "title": "Far away", "first": 30, "last": 40 }]""");

        Assert.Equal(["Beginnings: 01-first", "Far away: 30-far", ": 02-second"], _catalog.Parts.Select(part => $"{part.Title}: {string.Join(", ", part.Chapters.Select(chapter => chapter.Name))}"));
    }

    [Fact]
    public void Parts_DamagedFile_IsNamedAndCostsNoChapter()
    {
        _folder.With("notebooks/parts.json", "[{");

        Assert.Equal(3, Assert.Single(_catalog.Parts).Chapters.Count);
        var trouble = Assert.Single(_catalog.Troubles);
        Assert.Contains("parts.json cannot be understood: expected a list of parts", trouble.Text, StringComparison.Ordinal);
        Assert.Contains("BytePosition", trouble.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Exercises_DamagedDescription_IsNamedAndCostsNoChapter()
    {
        _folder.With("lib/course.exercises.json", "{ half");

        Assert.Equal(0, _catalog.ExercisesIn(_catalog.Find("01-first")!));
        Assert.Contains("course.exercises.json", Assert.Single(_catalog.Troubles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_OneIsDamaged_SaysWhyAndListsTheOthers()
    {
        _folder.With("notebooks/02-second.dib", "#!meta\n\n{");

        var damaged = _catalog.Find("02-second")!;

        Assert.Null(damaged.Notebook);
        Assert.Contains("02-second.dib", damaged.Problem);
        Assert.Equal((0, 0), (damaged.CodeCells, _catalog.ExercisesIn(damaged)));
        Assert.Equal(2, _catalog.Chapters.Count(chapter => chapter.Problem is null));
    }

    [Theory]
    [InlineData("#!markdown\n\n{nested}x\n", "more markup")]
    [InlineData("#!meta\n\n{\"\\ud800kernelInfo\":1}\n\n#!csharp\n\n1\n", "half a character")]
    public void Chapters_OneThatNobodyWouldWrite_CostsItselfAlone(string text, string problem)
    {
        _folder.With("notebooks/02-second.dib", text.Replace("{nested}", new string('>', 200), StringComparison.Ordinal));

        Assert.Contains(problem, _catalog.Find("02-second")!.Problem);
        Assert.Equal(["01-first", "30-far"], _catalog.Chapters.Where(chapter => chapter.Problem is null).Select(chapter => chapter.Name));
    }

    [Fact]
    public void Chapters_MinutesInOtherDigits_AreNoMinutes()
    {
        _folder.With("notebooks/02-second.dib", "#!markdown\n\n# Second\n\n*\u0663\u0665 minutes*\n");

        var chapter = _catalog.Find("02-second")!;

        Assert.Equal((null, "Second", null), (chapter.Problem, chapter.Facts.Title, chapter.Facts.Minutes));
    }

    [Fact]
    public void Chapters_APipeAmongThem_IsNamedAndNotWaitedFor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs mkfifo");
        System.Diagnostics.Process.Start("mkfifo", [_folder["notebooks/03-pipe.dib"]]).WaitForExit();

        Assert.NotNull(_catalog.Find("03-pipe")!.Problem);
        Assert.Equal(3, _catalog.Chapters.Count(chapter => chapter.Problem is null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a%2eb")]
    [InlineData("a\nb")]
    public void Chapters_NameThatNoAddressCanHold_SayThatItNeedsAnother(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such a file cannot be made there.");
        _folder.With($"notebooks/{name}.dib", Chapter("Odd"));

        Assert.Contains("Give it another one", _catalog.Find(name)!.Problem);
    }

    [Fact]
    public void Chapters_CellInAnotherLanguage_IsReadAndDoesNotCount()
    {
        _folder.With("notebooks/02-second.dib", "#!pwsh\n\nGet-Date\n\n#!csharp\n\n1\n");

        var chapter = _catalog.Find("02-second")!;

        Assert.Equal((null, 1), (chapter.Problem, chapter.CodeCells));
        Assert.Contains("it is in PowerShell", ChapterText.Of(chapter.Notebook!, new CourseFolder(_folder.Root)).Prose[0]);
    }

    [Fact]
    public void Find_FileHasChanged_ReadsItAnew()
    {
        var before = _catalog.Find("01-first")!;
        _folder.With("notebooks/01-first.dib", Chapter("Rewritten"));
        File.SetLastWriteTimeUtc(_folder["notebooks/01-first.dib"], before.Written.AddSeconds(1));

        Assert.Equal("Rewritten", _catalog.Find("01-first")!.Facts.Title);
    }

    [Fact]
    public void Find_FileIsTheSame_ReadsItOnce() => Assert.Same(_catalog.Find("01-first")!.Notebook, _catalog.Find("01-first")!.Notebook);

    [Fact]
    public void Chapters_FileCameOrWent_FollowTheFolder()
    {
        Assert.Equal(3, _catalog.Chapters.Count);
        File.Delete(_folder["notebooks/01-first.dib"]);
        _folder.With("notebooks/03-third.dib", Chapter("Third"));

        Assert.Equal(["02-second", "03-third", "30-far"], _catalog.Chapters.Select(chapter => chapter.Name));
    }

    private static string Chapter(string title) => $"#!markdown\n\n# {title}\n\n#!csharp\n\n1\n\n#!csharp\n\nExercise.Median.Check(times => 1)\n";
}
