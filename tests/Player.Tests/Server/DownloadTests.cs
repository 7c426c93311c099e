using System.IO.Compression;
using System.Net;
using System.Text.Json;
using NotebookCourse.Player.Storage;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Server;

/// <summary>What is saved from a page opens.</summary>
[Collection(typeof(PlayerCollection))]
public sealed class DownloadTests(SharedPlayer shared)
{
    private const string Run = "20260301-120000-000-00-start-here-1";

    [Fact]
    public async Task Get_AllRuns_IsAnArchiveThatOpens()
    {
        Keep();

        using var answer = await shared.AskAsync("/runs/all.zip");

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        await using var archive = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(Stop), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, Stop);
        using var reader = new StreamReader(await archive.GetEntry(Run + ".json")!.OpenAsync(Stop));
        Assert.Equal(RunStoreTests.Written("Which?", 1), await reader.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task Get_OneRun_IsItsFile()
    {
        Keep();

        using var answer = await shared.AskAsync($"/runs/{Run}.json");

        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal("Which?", document.RootElement.GetProperty("run").GetProperty("question").GetString());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private void Keep() => AtomicFile.Write(Path.Combine(new DataFolder(shared.Player.Course.Data).For("runs"), Run + ".json"), RunStoreTests.Written("Which?", 1));
}
