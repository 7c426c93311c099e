using System.Net;

namespace NotebookCourse.Player.Tests.Server;

[Collection(typeof(PlayerCollection))]
public sealed class CourseFilesTests(SharedPlayer shared)
{
    [Theory]
    [InlineData("/files/data/open.txt")]
    [InlineData("/files/notebooks/parts.json")]
    [InlineData("/plotly.min.js")]
    [InlineData("/book.css")]
    public async Task Get_OpenFile_IsAnswered(string path)
    {
        using var answer = await shared.AskAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/files/secret.txt")]
    [InlineData("/files/database/secret.txt")]
    [InlineData("/files/lib/course.csx")]
    [InlineData("/files/../secret.txt")]
    [InlineData("/files/data/../secret.txt")]
    [InlineData("/files/data/../../outside.txt")]
    [InlineData("/files/%2e%2e/secret.txt")]
    [InlineData("/files/data/%2e%2e/secret.txt")]
    [InlineData("/files/data/%2E%2E/%2E%2E/outside.txt")]
    [InlineData("/files/data/..%2fsecret.txt")]
    [InlineData("/files/data/..%2f..%2foutside.txt")]
    [InlineData("/files/data%2f..%2fsecret.txt")]
    [InlineData("/files/data/..\\secret.txt")]
    [InlineData("/files/data/..%5csecret.txt")]
    [InlineData("/files/data/%252e%252e/secret.txt")]
    [InlineData("/files/data/..%252fsecret.txt")]
    [InlineData("/files/data/....//secret.txt")]
    [InlineData("/files/data/.%00./secret.txt")]
    [InlineData("/files/data/open.txt%00.png")]
    [InlineData("/files//etc/hostname")]
    [InlineData("/files/%2fetc%2fhostname")]
    [InlineData("/files/{outside}")]
    [InlineData("/files//{outside}")]
    [InlineData("/files/data/{outside}")]
    [InlineData("/files/file://{outside}")]
    [InlineData("/files/data/link.txt")]
    [InlineData("/files/data/linked/secret.txt")]
    [InlineData("/files/data")]
    [InlineData("/files/data/")]
    [InlineData("/files/")]
    [InlineData("/files")]
    [InlineData("/_framework/../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/js/%2e%2e/%2e%2e/Player.csproj")]
    public Task Get_PathThatLeadsOut_FindsNothing(string path) =>
        AssertNothingAsync(path.Replace("{outside}", Path.GetFullPath(Path.Combine(shared.Player.Course.Root, "..", "outside.txt")).TrimStart('/'), StringComparison.Ordinal));

    [Theory]
    [InlineData("/runs/secret.json")]
    [InlineData("/runs/../secret.json")]
    [InlineData("/runs/%2e%2e/secret.json")]
    [InlineData("/runs/..%2fsecret.json")]
    [InlineData("/runs/..%5csecret.json")]
    [InlineData("/runs/%252e%252e%252fsecret.json")]
    [InlineData("/runs/..%2f..%2fcourse%2fnotebooks%2fparts.json")]
    [InlineData("/runs/*.json")]
    [InlineData("/runs/.json")]
    public Task Get_RunOfAnotherName_FindsNothing(string path) => AssertNothingAsync(path);

    [Theory]
    [InlineData("/output/no-such-chapter/0/0.txt")]
    [InlineData("/output/00-start-here/0/0.txt")]
    [InlineData("/output/00-start-here/-1/0.txt")]
    [InlineData("/output/00-start-here/1/-1.txt")]
    [InlineData("/output/00-start-here/1/7.txt")]
    [InlineData("/output/00-start-here/9999/0.txt")]
    [InlineData("/output/00-start-here/99999999999/0.txt")]
    [InlineData("/output/..%2f..%2fcourse/0/secret.txt")]
    [InlineData("/output/../secret.txt")]
    [InlineData("/output/%2e%2e/0/0.txt")]
    public async Task Get_OutputThatIsNotThere_FindsNothing(string path)
    {
        // So that there is a notebook with cells that have shown nothing.
        using var open = await shared.AskAsync("/chapter/00-start-here");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);

        await AssertNothingAsync(path);
    }

    private async Task AssertNothingAsync(string path)
    {
        using var answer = await shared.AskAsync(path);
        var content = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        // Where dots lead out of the place, nobody is let in.
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"Expected nothing there, but was {answer.StatusCode}: {content}");
        Assert.DoesNotContain(CourseCopy.Secret, content);
    }
}
