using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace NotebookCourse.Player.Server;

/// <summary>Lets in nobody but the browser that was given the address: every request and socket passes here first.</summary>
/// <remarks>
/// The player runs code, so each page on the web that the learner has open is a possible attacker. The Host check
/// defeats names that are made to lead to this machine (DNS rebinding); the Origin check defeats forms, fetches and
/// sockets of other pages; the cookie defeats other users and programs of this machine.
/// </remarks>
internal sealed class AccessGate(RequestDelegate next, AccessSecret secret)
{
    /// <summary>The query parameter that carries the token.</summary>
    public const string TokenName = "token";

    /// <summary>The cookie's name; another one for each port, since browsers do not tell ports apart.</summary>
    public static string CookieName(int port) => $"notebookcourse-{port}";

    public async Task InvokeAsync(HttpContext context)
    {
        var (request, port) = (context.Request, context.Connection.LocalPort);
        if (!IsOurName(request.Host, port))
        {
            await RefuseAsync(context, HttpStatusCode.MisdirectedRequest, "This is not an address of the player. Use the one that it printed at its start.");
            return;
        }
        if (IsForeign(request))
        {
            await RefuseAsync(context, HttpStatusCode.Forbidden, "Another site asked for this. The player answers its own pages only.");
            return;
        }
        if (request.Query.TryGetValue(TokenName, out var token))
        {
            if (AccessSecret.Matches(token, secret.Token) && HttpMethods.IsGet(request.Method)) await AdmitAsync(context, port);
            else await RefuseAsync(context, HttpStatusCode.Forbidden, "The token in this address is not the one of the running player. Use the address that it printed at its last start.");
            return;
        }
        if (!AccessSecret.Matches(request.Cookies[CookieName(port)], secret.Cookie))
        {
            await RefuseAsync(context, HttpStatusCode.Forbidden, "This browser has not been let in, or the player has been started anew. Open the address that it printed at its start.");
            return;
        }
        await next(context);
    }

    private static bool IsOurName(HostString host, int port) =>
        host.Port == port && host.Host is ("localhost" or "127.0.0.1" or "[::1]");

    private static bool IsForeign(HttpRequest request)
    {
        var own = $"{request.Scheme}://{request.Host}";
        var origins = request.Headers.Origin;
        if (origins.Count > 0 && origins != own) return true;
        // A socket without an origin is no browser's. Nobody has made it a socket here yet, so it is known by its wish.
        if (request.HttpContext.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } && origins.Count == 0) return true;
        // Browsers say where a request without an origin comes from; a link in another program says "none".
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            && request.Headers["Sec-Fetch-Mode"] != "navigate";
    }

    private async Task AdmitAsync(HttpContext context, int port)
    {
        context.Response.Cookies.Append(CookieName(port), secret.Cookie, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            IsEssential = true,
        });
        // Not a redirect: after one that began elsewhere the browser would hold a strict cookie back.
        await WriteAsync(context, HttpStatusCode.OK, """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>NotebookCourse</title><link rel="icon" href="data:,">
            <meta http-equiv="refresh" content="0;url=/"></head><body><p><a href="/">Open the course</a></p></body></html>
            """);
    }

    private static Task RefuseAsync(HttpContext context, HttpStatusCode status, string reason) => WriteAsync(context, status, $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No entry</title><link rel="icon" href="data:,">
        <style>body {"{"} font: 1.125rem/1.6 system-ui, sans-serif; color-scheme: light dark; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; {"}"}</style></head>
        <body><main><h1>No entry</h1><p>{reason}</p></main></body></html>
        """);

    private static Task WriteAsync(HttpContext context, HttpStatusCode status, string html)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    }
}
