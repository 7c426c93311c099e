using System.Net;
using System.Net.Mime;

namespace NotebookCourse.Player.Server;

/// <summary>The pages that a browser sees that is not in yet: the way in, and "No entry".</summary>
internal static class Door
{
    // Only pages of this host and port can read what is stored: no other server on this machine, and no output of a cell.
    private const string Remember = "try { localStorage.setItem(document.documentElement.dataset.stored, document.documentElement.dataset.place); } catch { } location.replace(document.querySelector('a').href);";

    // A bookmark, or a page that has stayed open, names the place of an earlier start. Where this browser has been let in
    // since, it goes on to what was meant, in the place of today.
    private const string LeadOn = """
        try {
          const place = localStorage.getItem(document.documentElement.dataset.stored);
          const [, first, ...rest] = location.pathname.split("/");
          if (/^[a-z2-9]+$/.test(place ?? "") && place !== first) location.replace(`/${place}/${first === "enter" || first === "" ? "" : rest.join("/")}${location.search}${location.hash}`);
        } catch { }
        """;

    private const string Stored = "notebookcourse-place";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src {ScriptHash.Of(Remember)} {ScriptHash.Of(LeadOn)}; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Leads a browser in that has just been given the cookie.</summary>
    // Not a redirect: after one that began elsewhere the browser would hold a strict cookie back.
    public static Task OpenAsync(HttpContext context, string place) => WriteAsync(context, HttpStatusCode.OK, "NotebookCourse", $" data-place=\"{place}\"", $"""
        <p><a href="/{place}/">Open the course</a></p><script>{Remember}</script>
        """);

    /// <summary>Lets nobody in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">What kind of refusal it is.</param>
    /// <param name="reason">Why, and what to do.</param>
    /// <param name="leadsOn">Whether a browser that was let in goes on to the page that it means. No other site can make it.</param>
    public static Task RefuseAsync(HttpContext context, HttpStatusCode status, string reason, bool leadsOn = false) => WriteAsync(context, status, "No entry", "", $"""
        <h1>No entry</h1><p>{reason}</p>{(leadsOn && context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site") ? $"<script>{LeadOn}</script>" : "")}
        """);

    private static Task WriteAsync(HttpContext context, HttpStatusCode status, string title, string data, string html)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($$"""
            <!DOCTYPE html><html lang="en" data-stored="{{Stored}}"{{data}}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{title}}</title><link rel="icon" href="data:,">
            <style>body { font: 1.125rem/1.6 system-ui, sans-serif; color-scheme: light dark; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; }</style></head>
            <body><main>{{html}}</main></body></html>
            """);
    }
}
