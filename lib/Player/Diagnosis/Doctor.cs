using System.Diagnostics;
using System.Runtime.CompilerServices;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Images;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Diagnosis;

/// <summary>Looks for what the player needs, and tries it where it can.</summary>
internal static class Doctor
{
    /// <summary>The findings, as they are made.</summary>
    public static async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var here = Directory.GetCurrentDirectory();
        if (CourseFolder.Find(here) is { } course)
        {
            yield return new Finding(ExitCode.Fine, $"the course: {ShownPath.Of(course.Root)}, chapters: {course.Chapters.Count}");
            yield return FileThere(course.Script, "the course's library", "every chapter stops at its first cell");
            yield return FileThere(course.Plotly, "the chart library", "charts need the network");
        }
        else
        {
            yield return new Finding(
                ExitCode.NoSuchFile,
                $"the course: no folder notebooks/ with .dib or .ipynb files in {here} or above it; only notebooks named one by one can be played. Start the player inside the course.");
        }

        yield return Data();
        yield return await KernelAsync(stop);
        if (ImagePlan.Read(ImagePlan.Folder) is { Count: > 0 } images) yield return QuickStarts.Examine(images, ImageMaker.IsAtWork(ImagePlan.Folder));
        yield return new Finding(ExitCode.Fine, "nothing else is needed: no browser, no editor, no extension, no network");
    }

    private static Finding FileThere(string path, string name, string otherwise) => File.Exists(path)
        ? new Finding(ExitCode.Fine, $"{name}: {ShownPath.Of(path)}")
        : new Finding(
            ExitCode.NoSuchFile,
            $"{name}: there is no {ShownPath.Of(path)}; without it {otherwise}. Run: dotnet build lib/Course");

    private static Finding Data()
    {
        try
        {
            return new Finding(ExitCode.Fine, $"what you change is kept in {DataFolder.OfUser().Root}");
        }
        catch (PlayerException error)
        {
            return new Finding(error.ExitCode, error.Message);
        }
    }

    private static async Task<Finding> KernelAsync(CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(Path.GetTempPath()), stop);
            var started = clock.Elapsed;
            var run = await kernel.RunAsync(new Cell(CellLanguage.CSharp, "6 * 7"), timeout: TimeSpan.FromMinutes(1), stop: stop);
            return run.Status == CellStatus.Completed
                ? new Finding(
                    ExitCode.Fine,
                    $"the kernel: starts in {started.TotalSeconds:0.00} s, first cell's result after {clock.Elapsed.TotalSeconds:0.00} s")
                : Broken($"its first cell ended as {run.Status}: {run.Error?.Message}");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Broken(error.Message);
        }
    }

    private static Finding Broken(string reason) => new(
        ExitCode.KernelDied, $"the kernel: {reason} Without it no chapter can be played. Run: dotnet build lib/Player");
}
