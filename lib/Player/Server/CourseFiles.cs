using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Server;

/// <summary>What pages load or save besides themselves: files of the course, long outputs, kept runs.</summary>
internal static class CourseFiles
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    // Its address changes when it does, so that no page has to ask whether it has.
    private static readonly string StyleVersion = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlBook.Style)))[..16];

    // A course that was built without them has none that the page knows: each draws on a sheet of its own.
    private const string NoFigures = "export const scripts = [], styles = [];";

    /// <summary>The folders of the course that prose and figures may show.</summary>
    private static readonly string[] Open = ["data", "notebooks"];

    /// <summary>The address, as pages name it, of the style that they share with the exported book.</summary>
    public static string StyleAddress => $"book.css?v={StyleVersion}";

    /// <summary>Adds the addresses.</summary>
    public static void MapCourseFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{**path}", (string path, CourseFolder course, HttpContext context) => File(course, path, context));
        // Figures look for it relative to the notebook's folder too.
        routes.MapGet("/plotly.min.js", (CourseFolder course) => Whole(course.Plotly, MediaTypeNames.Text.JavaScript));
        routes.MapGet("/lib/plotly.min.js", (CourseFolder course) => Whole(course.Plotly, MediaTypeNames.Text.JavaScript));
        routes.MapGet("/figures.js", (CourseFolder course) => System.IO.File.Exists(course.Figures) ? Whole(course.Figures, MediaTypeNames.Text.JavaScript) : Results.Text(NoFigures, MediaTypeNames.Text.JavaScript));
        routes.MapGet("/book.css", Style);
        routes.MapGet("/output/{chapter}/{cell:int}/{output:int}.txt", Text);
        routes.MapGet("/runs/all.zip", (RunStore runs) => Results.Stream(runs.PackAsync, MediaTypeNames.Application.Zip, "notebookcourse-runs.zip"));
        routes.MapGet("/runs/{id}.json", (string id, RunStore runs) =>
            runs.FileOf(id) is { } file ? Results.File(file, MediaTypeNames.Application.Json, Path.GetFileName(file)) : Results.NotFound());
    }

    /// <summary>The address of a file of the course, as pages name it; null if pages may not show it.</summary>
    public static string? AddressOf(CourseFolder course, string file)
    {
        var path = Path.GetRelativePath(course.Root, file).Replace('\\', '/');
        return Open.Contains(path.Split('/')[0]) ? "files/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : null;
    }

    private static IResult Style(HttpContext context)
    {
        context.Response.Headers.CacheControl = "max-age=31536000, immutable";
        return Results.Text(HtmlBook.Style, MediaTypeNames.Text.Css);
    }

    private static IResult File(CourseFolder course, string path, HttpContext context)
    {
        // Resolved first and compared then, so that no dots, however written, lead out.
        var file = Path.GetFullPath(Path.Combine(course.Root, path));
        if (!file.StartsWith(course.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || AddressOf(course, file) is null
            || !System.IO.File.Exists(file)
            || HasLink(course, file)
            || !Types.TryGetContentType(file, out var type))
            return Results.NotFound();
        // A page of a stranger, opened by a link, would be one of ours otherwise, and a script beside it one that our pages may run.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        return Whole(file, type.Contains("script", StringComparison.Ordinal) ? MediaTypeNames.Text.Plain : type);
    }

    // A link may lead anywhere, and so may that of a folder on the way.
    private static bool HasLink(CourseFolder course, string file)
    {
        for (var place = file; place.Length > course.Root.Length; place = Path.GetDirectoryName(place)!)
        {
            if (System.IO.File.GetAttributes(place).HasFlag(FileAttributes.ReparsePoint)) return true;
        }
        return false;
    }

    private static IResult Whole(string file, string type) => System.IO.File.Exists(file)
        ? Results.File(file, type, lastModified: System.IO.File.GetLastWriteTimeUtc(file), enableRangeProcessing: true)
        : Results.NotFound();

    private static IResult Text(string chapter, int cell, int output, OpenNotebooks notebooks)
    {
        if (notebooks.Find(chapter) is not { } session || cell < 0 || cell >= session.Cells.Count) return Results.NotFound();
        var outputs = session.Cells[cell].State.Outputs;
        return output >= 0 && output < outputs.Length && outputs[output] is FoldedText { Text: OutputLog log }
            ? Results.Stream(stream => log.CopyToAsync(stream, CancellationToken.None), "text/plain; charset=utf-8", $"{chapter}-cell-{cell + 1}.txt")
            : Results.NotFound();
    }
}
