using System.Net;
using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Server;

[Collection(typeof(PlayerCollection))]
public sealed class PortTests(SharedPlayer shared)
{
    private const int BadParameter = 5;

    [Fact]
    public async Task Start_SecondPlayer_HasItsOwnPortPlaceAndCookie()
    {
        await using var second = await RunningPlayer.StartAsync();

        Assert.NotEqual(shared.Player.Site.Port, second.Site.Port);
        var (cookie, place) = await shared.LetInAsync(second);
        Assert.NotEqual(shared.Place, place);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, place, cookie));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(second, place, shared.Cookie));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(second, shared.Place, shared.Cookie));
    }

    [Fact]
    public async Task Start_AddressOfAnotherPlayer_LetsNobodyIn()
    {
        await using var second = await RunningPlayer.StartAsync();

        using var answer = await shared.AskOutsideAsync((await second.NewAddressAsync()).AbsolutePath);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Start_PortIsTaken_SaysSoAndEndsWith5()
    {
        var ending = await StartAsync($"{shared.Player.Site.Port}");

        Assert.Equal(BadParameter, ending.ExitCode);
        Assert.Contains($"--port: {shared.Player.Site.Port} is taken. Name another, or none.", ending.Error);
        Assert.Empty(ending.Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("99999")]
    [InlineData("x")]
    [InlineData("4700.5")]
    public async Task Start_PortThatIsNone_SaysTheRangeAndEndsWith5(string port)
    {
        var ending = await StartAsync(port);

        Assert.Equal(BadParameter, ending.ExitCode);
        Assert.Contains($"--port must be 1 to 65535, but was {port}.", ending.Error);
    }

    private Task<Ending> StartAsync(string port) => PlayerProcess.RunAsync(shared.Player.Course.Root, "--no-browser", "--port", port);

    private async Task<HttpStatusCode> StatusAsync(RunningPlayer player, string place, string cookie)
    {
        using var answer = await shared.AskAsync("/", request =>
        {
            request.RequestUri = new Uri(player.Site, place + "/");
            request.Headers.Remove("Cookie");
            request.Headers.Add("Cookie", cookie);
        });
        return answer.StatusCode;
    }
}
