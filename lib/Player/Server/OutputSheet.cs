using System.Net.Mime;

namespace NotebookCourse.Player.Server;

/// <summary>
/// The empty page on which an output draws itself that has scripts or styles of its own: in a frame, cut off from the page around
/// it, from this server and from everything else.
/// </summary>
/// <remarks>
/// A page made from text would inherit the policy of the page around it, which runs no such scripts. It stands outside of the place
/// that only browsers know which were let in, so that what draws on it does not come to know the place, and it holds nothing.
/// </remarks>
internal static class OutputSheet
{
    /// <summary>Where it is.</summary>
    public const string Address = "/output-sheet";

    // "sandbox" gives it an origin of its own, also if it is opened by itself. "default-src" closes all ways out that load something,
    // and what "sandbox" does not allow are those that lead on: windows, forms, the page around it, downloads. The frame itself
    // is kept where it is by "frame-src" of the page around it.
    private const string Policy =
        "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; "
        + "media-src data: blob:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private static readonly string Page = ReadPage();

    /// <summary>Answers with it.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "SAMEORIGIN";
        // The ways out of which a policy does not know: names to look up, connections from browser to browser. The second stands in
        // new browsers only.
        headers["X-DNS-Prefetch-Control"] = "off";
        headers["Connection-Allowlist"] = "()";
        context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        return context.Response.WriteAsync(Page);
    }

    private static string ReadPage()
    {
        using var reader = new StreamReader(typeof(OutputSheet).Assembly.GetManifestResourceStream("sheet.html")!);
        return reader.ReadToEnd();
    }
}
