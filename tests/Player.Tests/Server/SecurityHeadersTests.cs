using System.Net;

namespace NotebookCourse.Player.Tests.Server;

[Collection(typeof(PlayerCollection))]
public sealed class SecurityHeadersTests(SharedPlayer shared)
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/chapter/00-start-here", 200)]
    [InlineData("/chapter/nosuch", 404)]
    [InlineData("/runs", 200)]
    [InlineData("/no/such/page", 404)]
    [InlineData("/player.css", 200)]
    [InlineData("/book.css", 200)]
    [InlineData("/vendor/mermaid.js", 200)]
    [InlineData("/_framework/blazor.web.js", 200)]
    [InlineData("/plotly.min.js", 200)]
    [InlineData("/files/secret.txt", 404)]
    [InlineData("/runs/all.zip", 200)]
    [InlineData("/_blazor", 400)]
    public async Task Get_Anything_HasThem(string path, int status)
    {
        using var answer = await shared.AskAsync(path);

        AssertHeaders(answer, status);
    }

    [Fact]
    public async Task Get_TheWayIn_HasThem()
    {
        var address = await shared.Player.NewAddressAsync();

        using var first = await shared.AskOutsideAsync(address.AbsolutePath);
        using var second = await shared.AskOutsideAsync(address.AbsolutePath);

        AssertHeaders(first, 200, "default-src 'none'");
        AssertHeaders(second, 403, "default-src 'none'");
    }

    [Fact]
    public async Task Get_AFileOfTheCourse_HasThemAndActsOnNobody()
    {
        foreach (var name in new[] { "page.html", "page.svg", "script.js" }) shared.Player.Course.Write($"notebooks/{name}", "parent.acted = 1");

        foreach (var path in new[] { "data/images/maze.png", "notebooks/page.html", "notebooks/page.svg", "notebooks/script.js" })
        {
            using var answer = await shared.AskAsync($"/files/{path}");
            AssertHeaders(answer, 200, "sandbox; default-src 'none'");
            Assert.DoesNotContain("script", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WithoutTheCookie_HasThem()
    {
        using var answer = await shared.AskAsync("/", request => request.Headers.Remove("Cookie"));

        AssertHeaders(answer, 403, "default-src 'none'");
    }

    [Fact]
    public async Task Get_ForeignHost_HasThem()
    {
        using var answer = await shared.AskAsync("/", request => request.Headers.Host = "evil.example");

        AssertHeaders(answer, 421, "default-src 'none'");
    }

    [Fact]
    public async Task Delete_APage_HasThem()
    {
        using var answer = await shared.AskAsync("/book.css", request => request.Method = HttpMethod.Delete);

        AssertHeaders(answer, 405);
    }

    [Theory]
    [InlineData("default-src 'self'")]
    [InlineData("connect-src 'self'")]
    [InlineData("object-src 'none'")]
    [InlineData("frame-ancestors 'none'")]
    [InlineData("form-action 'none'")]
    [InlineData("base-uri 'self'")]
    public async Task Policy_OfAPage_LetsNothingLeave(string rule)
    {
        using var answer = await shared.AskAsync("/");

        var policy = string.Join("; ", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains(rule, policy.Split(';').Select(each => each.Trim()));
        Assert.DoesNotContain("http", policy.Replace($"frame-src {shared.Player.Site}output-sheet;", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_OfAPage_RunsNoScriptThatStandsInIt()
    {
        using var answer = await shared.AskAsync("/");
        using var again = await shared.AskAsync("/");

        var (policy, other) = (Header(answer, "Content-Security-Policy"), Header(again, "Content-Security-Policy"));
        Assert.Matches("script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}';", policy);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, other);
    }

    [Fact]
    public async Task Policy_OfTheSheet_CutsItOff()
    {
        using var answer = await shared.AskOutsideAsync("/output-sheet", request => request.Headers.Remove("Cookie"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("SAMEORIGIN", Header(answer, "X-Frame-Options"));
        var rules = Header(answer, "Content-Security-Policy").Split(';').Select(each => each.Trim()).ToList();
        Assert.All(["sandbox allow-scripts", "default-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'"], rule => Assert.Contains(rule, rules));
        Assert.DoesNotContain(rules, rule => rule.Contains("http", StringComparison.Ordinal) || rule.Contains('*', StringComparison.Ordinal));
    }

    private static void AssertHeaders(HttpResponseMessage answer, int status, string policy = "default-src 'self'")
    {
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains(policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "(none)";
}
