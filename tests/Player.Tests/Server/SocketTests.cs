using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace NotebookCourse.Player.Tests.Server;

[Collection(typeof(PlayerCollection))]
public sealed class SocketTests(SharedPlayer shared)
{
    private const int Open = 101, Forbidden = 403, Misdirected = 421;

    private const byte EndOfHandshake = 0x1e;

    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Connect_OwnPage_IsOpen() => Assert.Equal(Open, await StatusAsync(Origin, shared.Cookie));

    [Fact]
    public async Task Connect_WithoutTheCookie_IsRefused() => Assert.Equal(Forbidden, await StatusAsync(Origin, null));

    [Fact]
    public async Task Connect_CookieOfAnotherValue_IsRefused() => Assert.Equal(Forbidden, await StatusAsync(Origin, shared.Cookie + "0"));

    [Fact]
    public async Task Connect_WithoutAnOrigin_IsRefused() => Assert.Equal(Forbidden, await StatusAsync(null, shared.Cookie));

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task Connect_ForeignOrigin_IsRefused(string origin) => Assert.Equal(Forbidden, await StatusAsync(origin, shared.Cookie));

    [Theory]
    [InlineData("evil.example:{0}", Misdirected)]
    [InlineData("127.0.0.1:1", Misdirected)]
    public async Task Connect_ForeignHost_IsRefused(string host, int status)
    {
        host = host.Replace("{0}", $"{shared.Player.Site.Port}", StringComparison.Ordinal);

        var (socket, answer) = await shared.ConnectAsync($"http://{host}", shared.Cookie, host);

        socket.Dispose();
        Assert.Equal(status, answer);
    }

    [Fact]
    public async Task Send_MessageOverFourMebibytes_EndsThatConnectionAndNoOther()
    {
        using var guard = new CancellationTokenSource(Guard);
        using var attacker = (await shared.ConnectAsync(Origin, shared.Cookie)).Socket;
        using var neighbour = (await shared.ConnectAsync(Origin, shared.Cookie)).Socket;
        await ShakeHandsAsync(attacker, guard.Token);

        await SendAndWaitForTheEndAsync(attacker, new byte[(4 << 20) + 64], guard.Token);

        await ShakeHandsAsync(neighbour, guard.Token);
        Assert.Equal(WebSocketState.Open, neighbour.State);
        using var page = await shared.AskAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private string Origin => shared.Player.Site.GetLeftPart(UriPartial.Authority);

    private async Task<int> StatusAsync(string? origin, string? cookie)
    {
        var (socket, status) = await shared.ConnectAsync(origin, cookie);
        socket.Dispose();
        return status;
    }

    private static async Task ShakeHandsAsync(ClientWebSocket socket, CancellationToken stop)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""").Append(EndOfHandshake).ToArray(), WebSocketMessageType.Binary, endOfMessage: true, stop);
        var answer = new byte[1024];
        var length = (await socket.ReceiveAsync(answer.AsMemory(), stop)).Count;
        Assert.Equal("{}", Encoding.UTF8.GetString(answer, 0, length - 1));
    }

    private static async Task SendAndWaitForTheEndAsync(ClientWebSocket socket, byte[] message, CancellationToken stop)
    {
        // Its length in sevens of bits, the lowest first, as the hub's messages begin.
        byte[] whole = [.. Length(message.Length), .. message];
        try
        {
            await socket.SendAsync(whole, WebSocketMessageType.Binary, endOfMessage: true, stop);
            await LastOfAsync(socket, stop);
        }
        catch (WebSocketException)
        {
            // The other side has hung up, which is what was to happen.
        }
        Assert.NotEqual(WebSocketState.Open, socket.State);
    }

    private static async Task<WebSocketMessageType> LastOfAsync(ClientWebSocket socket, CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            if (received.MessageType == WebSocketMessageType.Close) return received.MessageType;
        }
    }

    private static IEnumerable<byte> Length(int length)
    {
        for (; length > 0x7f; length >>= 7) yield return (byte)(length & 0x7f | 0x80);
        yield return (byte)length;
    }
}
