using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests;

/// <summary>The notebooks of the course, each as its path from the repository's root with forward slashes.</summary>
internal static class CourseNotebooks
{
    private const string SolutionsFolder = "/solutions/";

    /// <summary>A row for each, chapters and solutions.</summary>
    public static TheoryData<string> All { get; } = [.. Repository.Files("notebooks", ".dib")];

    /// <summary>The chapters among them.</summary>
    public static TheoryData<string> Chapters { get; } = [.. All.Select(row => row.Data).Where(notebook => !IsSolution(notebook))];

    /// <summary>The solutions among them.</summary>
    public static TheoryData<string> Solutions { get; } = [.. All.Select(row => row.Data).Where(IsSolution)];

    /// <summary>Whether a notebook holds the answers to a chapter's exercises.</summary>
    public static bool IsSolution(string notebook) => notebook.Contains(SolutionsFolder, StringComparison.Ordinal);

    /// <summary>Reads one.</summary>
    public static Notebook Read(string notebook) => NotebookFile.Read(Repository.At(notebook));
}
