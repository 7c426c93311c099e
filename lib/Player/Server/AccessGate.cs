using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace NotebookCourse.Player.Server;

/// <summary>Lets in nobody but a browser that was given an address: every request and socket passes here first.</summary>
/// <remarks>
/// The player runs code, so each page on the web that the learner has open is a possible attacker. The Host check
/// defeats names that are made to lead to this machine (DNS rebinding); the Origin check defeats forms, fetches and
/// sockets of other pages; the place and the cookie defeat other users and programs of this machine.
/// </remarks>
internal sealed class AccessGate(RequestDelegate next, AccessSecret secret, EntryCodes codes)
{
    /// <summary>What the address begins with that lets a browser in; a code follows.</summary>
    public const string EntryPath = "/enter";

    private const string HowToEnter = "Go to the terminal in which the player runs and press Enter: it prints an address that lets a browser in. Other tabs of that browser need nothing more.";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOurName(request.Host, context.Connection.LocalPort))
            await Door.RefuseAsync(context, HttpStatusCode.MisdirectedRequest, "This is not an address of the player. Use one that it printed.");
        else if (IsForeign(request))
            await Door.RefuseAsync(context, HttpStatusCode.Forbidden, "Another site asked for this. The player answers its own pages only.");
        else if (request.Path.StartsWithSegments(EntryPath, out var code))
            await EnterAsync(context, code.Value!.TrimStart('/'));
        else if (request.Path == OutputSheet.Address)
            await OutputSheet.WriteAsync(context);
        else if (Inside(request) is not { } rest)
            await Door.RefuseAsync(context, HttpStatusCode.Forbidden, $"This browser has not been let in, or the player has been started anew since. {HowToEnter}", leadsOn: true);
        else
        {
            request.PathBase = $"/{secret.Place}";
            request.Path = rest;
            await next(context);
        }
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

    // The path below the place, for a browser that has the cookie; null for every other.
    private string? Inside(HttpRequest request)
    {
        var path = request.Path.Value!;
        var end = path.IndexOf('/', 1);
        return end > 0 && AccessSecret.Matches(path[1..end], secret.Place) && AccessSecret.Matches(request.Cookies[AccessSecret.CookieName], secret.Cookie)
            ? path[end..]
            : null;
    }

    private async Task EnterAsync(HttpContext context, string code)
    {
        // A browser that looks at an address ahead of its reader must not use up what the reader is to use.
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Headers.ContainsKey("Sec-Purpose"))
        {
            await Door.RefuseAsync(context, HttpStatusCode.Forbidden, "This address lets a browser in that opens it.");
            return;
        }
        if (!codes.TryUse(code))
        {
            await Door.RefuseAsync(context, HttpStatusCode.Forbidden, $"An address like this one lets one browser in, once, within {EntryCodes.Life.TotalMinutes:0} minutes. This one has been used, or is too old. {HowToEnter}", leadsOn: true);
            return;
        }
        context.Response.Cookies.Append(AccessSecret.CookieName, secret.Cookie, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = $"/{secret.Place}",
            IsEssential = true,
        });
        await Door.OpenAsync(context, secret.Place);
    }
}
