using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Chapters;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Sessions;

/// <summary>What all open notebooks share.</summary>
public sealed class SessionServices(CourseFolder course, DataFolder data, TimeProvider clock)
{
    // The first question loads the language service, which takes seconds; the editor itself drops answers that come too late.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    /// <summary>Where the chapters lie, and cells run.</summary>
    public string NotebooksFolder => Path.Combine(course.Root, "notebooks");

    public DataFolder Data => data;

    public KernelSource Kernels { get; } = new(new KernelOptions(Path.Combine(course.Root, "notebooks"), KeepStuckCell: true, AnswerLimit: AnswerLimit));

    public TimeProvider Clock => clock;

    public ProgressStore Progress { get; } = new(data, clock);

    public RunStore Runs { get; } = new(data, clock);

    /// <summary>The folder for texts too long for memory; it goes when the player ends.</summary>
    public SpoolFolder Spool { get; } = new(data);

    /// <summary>The exercises that chapters check.</summary>
    public CourseExercises Exercises { get; } = new(course);

    /// <summary>The cell that loads the course's library, for questions that are not the learner's.</summary>
    public Cell ImportFor(Notebook notebook)
    {
        var folder = Path.GetDirectoryName(notebook.Path) ?? course.Root;
        return new Cell(CellLanguage.CSharp, $"#!import {Path.GetRelativePath(folder, course.Script).Replace('\\', '/')}");
    }
}
