using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using NotebookCourse.Player.Chapters;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Server;

/// <summary>Where a page that is left sends its last edit by itself: its socket is gone by then.</summary>
internal static class EditAddress
{
    /// <summary>The longest message: the longest text, with what its characters take as JSON, and what comes with it.</summary>
    private const int LongestMessage = 4 << 20;

    /// <summary>Adds the address.</summary>
    public static void MapEdits(this IEndpointRouteBuilder routes) => routes.MapPost("/chapter/{chapter}/cells/{cell}", TakeAsync);

    private static async Task<IResult> TakeAsync(string chapter, string cell, HttpContext context, ChapterCatalog catalog, OpenNotebooks notebooks)
    {
        // The answer is the scripts', and no page of the player's would suit them.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        if (context.Request.ContentLength is not { } length) return Results.StatusCode(StatusCodes.Status411LengthRequired);
        if (length > LongestMessage) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (catalog.Find(chapter) is not { Notebook: not null } found) return Results.NotFound();
        var session = notebooks.Open(found);
        if (session.Cells.FirstOrDefault(each => each.Id == cell && each.CanRun) is not { } edited) return Results.NotFound();
        return await ReadAsync(context) is { Page: not null, Bases: not null, Text: not null } edit
            ? Results.Json(session.Take(edited, edit))
            : Results.BadRequest();
    }

    private static async Task<PageEdit?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<PageEdit>(context.RequestAborted);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
