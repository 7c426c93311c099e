using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Chapters;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Sessions;

/// <summary>What all open notebooks share.</summary>
public sealed class SessionServices
{
    private readonly CourseFolder _course;

    public SessionServices(CourseFolder course, DataFolder data, TimeProvider clock)
    {
        (_course, Data, Clock) = (course, data, clock);
        CourseId = Fingerprint.Of(course.Root);
        Kernels = new(new KernelOptions(Path.Combine(course.Root, "notebooks"), KeepStuckCell: true, AnswerLimit: AnswerLimit));
        Broken = new(clock);
        Progress = new(data, clock, Broken);
        Runs = new(data, clock, Broken);
        Spool = new(data);
        Exercises = new(course);
        data.TidyUp(clock.GetUtcNow());
    }

    // The first question loads the language service, which takes seconds; the editor itself drops answers that come too late.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    /// <summary>Where the chapters lie, and cells run.</summary>
    public string NotebooksFolder => Path.Combine(_course.Root, "notebooks");

    /// <summary>Tells this course from others whose pages the browser has seen at the same address.</summary>
    public string CourseId { get; }

    public DataFolder Data { get; }

    public KernelSource Kernels { get; }

    public TimeProvider Clock { get; }

    /// <summary>The learner's files that could not be understood.</summary>
    public BrokenFiles Broken { get; }

    public ProgressStore Progress { get; }

    public RunStore Runs { get; }

    /// <summary>The folder for texts too long for memory; it goes when the player ends.</summary>
    public SpoolFolder Spool { get; }

    /// <summary>The exercises that chapters check.</summary>
    public CourseExercises Exercises { get; }

    /// <summary>The cell that loads the course's library, for questions that are not the learner's.</summary>
    public Cell ImportFor(Notebook notebook)
    {
        var folder = Path.GetDirectoryName(notebook.Path) ?? _course.Root;
        return new Cell(CellLanguage.CSharp, $"#!import {Path.GetRelativePath(folder, _course.Script).Replace('\\', '/')}");
    }
}
