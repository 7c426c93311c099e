using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Tests.Server;

/// <summary>The last edit of a page that is left.</summary>
[Collection(typeof(PlayerCollection))]
public sealed class EditAddressTests(SharedPlayer shared)
{
    private const string Chapter = "00-start-here";

    [Fact]
    public async Task Post_AnEdit_IsTakenAlsoByAPlayerThatHasNotOpenedTheChapter()
    {
        using var answer = await PostAsync(FirstCell, Json(new PageEdit("page", 1, [Fingerprint.Of("no such text")], "mine")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<EditAnswer>(TestContext.Current.CancellationToken))!.Theirs);
    }

    [Fact]
    public async Task Post_FarTooLong_IsSaidToBeTooLarge()
    {
        using var answer = await PostAsync(FirstCell, new StringContent(new string('x', (4 << 20) + 1)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ half")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "page": "p", "number": 1, "bases": null, "text": "mine" }""")]
    [InlineData("""{ "page": "p", "number": 1, "bases": [], "text": "\ud800" }""")]
    public async Task Post_SomethingElse_IsRefused(string content)
    {
        using var answer = await PostAsync(FirstCell, new StringContent(content, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/chapter/no-such-chapter/cells/c1")]
    [InlineData("/chapter/00-start-here/cells/c0")]
    [InlineData("/chapter/00-start-here/cells/c9999")]
    public async Task Post_ToNoCell_FindsNothing(string path)
    {
        using var answer = await PostAsync(path, Json(new PageEdit("page", 1, [], "mine")));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private string FirstCell
    {
        get
        {
            var cells = NotebookCourse.Notebooks.NotebookFile.Read(Path.Combine(shared.Player.Course.Root, "notebooks", Chapter + ".dib")).Cells;
            return $"/chapter/{Chapter}/cells/c{cells.ToList().FindIndex(cell => cell.Language == NotebookCourse.Notebooks.CellLanguage.CSharp)}";
        }
    }

    private static StringContent Json(PageEdit edit) => new(JsonSerializer.Serialize(edit, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");

    private Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => shared.AskAsync(path, request => (request.Method, request.Content) = (HttpMethod.Post, content));
}
