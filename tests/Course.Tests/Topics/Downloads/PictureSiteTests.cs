using System.Net;
using System.Net.Sockets;
using System.Text;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.Figures;

namespace NotebookCourse.Tests.Topics.Downloads;

[Collection(nameof(ImageServers))]
public class PictureSiteTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Addresses_OfTheCourse_AreTwelveOnThisMachine()
    {
        using var site = Pictures.Serve();

        Assert.Equal(12, site.Addresses.Count);
        Assert.All(site.Addresses, address => Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/../ImageServer.runtimeconfig.json")]
    [InlineData("/..%2fImageServer.runtimeconfig.json")]
    [InlineData("/..\\ImageServer.runtimeconfig.json")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("/nothing.png")]
    [InlineData("/")]
    public async Task Get_AnythingThatIsNoPicture_IsNotFound(string path)
    {
        using var site = Pictures.Serve(latency: 0);

        // By hand, because a client would tidy the path up before it asks.
        var answer = await AskAsync(site, $"GET {path} HTTP/1.1");

        Assert.StartsWith("HTTP/1.1 404 Not Found", answer, StringComparison.Ordinal);
        Assert.Contains($"There are: {string.Join(", ", Pictures.Names)}.", answer, StringComparison.Ordinal);
        Assert.Empty(site.Report().Requests);
    }

    [Fact]
    public async Task Post_APicture_IsRefusedWithASentence()
    {
        using var site = Pictures.Serve(latency: 0);

        var answer = await AskAsync(site, "POST /maze.png HTTP/1.1");

        Assert.StartsWith("HTTP/1.1 405", answer, StringComparison.Ordinal);
        Assert.Contains("A picture can only be read (GET), but the request was POST.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AfterARun_TellsTheOrderOfArrivalUntilForgotten()
    {
        using var site = Pictures.Serve(latency: 0);
        Download.OneByOne.From(site.Addresses.Reverse(), Stop);

        Assert.Equal(Pictures.Names.Reverse(), site.Report().Requests.Select(each => each.Name));
        Assert.Equal(Enumerable.Range(1, 12), site.Report().Requests.Select(each => each.Order));

        site.Forget();

        Assert.Empty(site.Report().Requests);
    }

    [Fact]
    public void Serve_Twice_IsTwoSitesOfOneProcess()
    {
        using var one = Pictures.Serve(latency: 0);
        var process = ImageServerProcess.Running!.Id;
        using var other = Pictures.Serve(latency: 0);

        Download.OneByOne.From(one.Addresses, Stop);

        Assert.Equal(process, ImageServerProcess.Running!.Id);
        Assert.NotEqual(one.Addresses, other.Addresses);
        Assert.Empty(other.Report().Requests);
    }

    [Fact]
    public void Dispose_LastSite_EndsTheServer()
    {
        var (one, other) = (Pictures.Serve(latency: 0), Pictures.Serve(latency: 0));

        one.Dispose();
        one.Dispose();
        Assert.Equal(12, Download.TaskEach.From(other.Addresses, Stop).Files.Count);
        other.Dispose();

        Assert.Null(ImageServerProcess.Running);
        Assert.Throws<ObjectDisposedException>(other.Report);
    }

    [Fact]
    public void Serve_ServerWasKilled_StartsAnother()
    {
        using var lost = Pictures.Serve(latency: 0);
        ImageServerProcess.Running!.Kill();
        ImageServerProcess.Running!.WaitForExit();

        using var site = Pictures.Serve(latency: 0);

        Assert.Equal(12, Download.TaskEach.From(site.Addresses, Stop).Files.Count);
        Assert.EndsWith("its server has ended. Open another with Pictures.Serve.", Assert.Throws<DownloadException>(lost.Report).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0, "Latency must be 0 to 60000, but was -1.")]
    [InlineData(0, 1.5, "FailureRate must be 0 to 1, but was 1.5.")]
    [InlineData(0, double.NaN, "FailureRate must be 0 to 1, but was NaN.")]
    public void Serve_SettingOutOfRange_SaysTheRange(int latency, double failureRate, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<ArgumentOutOfRangeException>(() => Pictures.Serve(latency, failureRate: failureRate)).Message,
            StringComparison.Ordinal);

    private static async Task<string> AskAsync(PictureSite site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(site.Addresses[0]).Port, Stop);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Stop);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(Stop);
    }

    [Fact]
    public void Chart_Site_SaysWhatItServesAndHow() => Assert.Equal(
        "pictures · 12\naddress of the first · http://localhost:1/a/coral.png\ntime until an answer begins · 100\u00a0ms\nrequests that fail · 25\u00a0%",
        new PictureSite(new SiteSettings { Latency = 100, FailureRate = 0.25 }, "http://localhost:1/a").Chart().Alternative);
}
