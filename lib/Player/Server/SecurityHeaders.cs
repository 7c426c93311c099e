namespace NotebookCourse.Player.Server;

/// <summary>Tells the browser what our pages may do: nothing beyond this player.</summary>
internal static class SecurityHeaders
{
    // Figures and learners' HTML cells bring scripts and styles of their own, so these are allowed inline; what none of
    // them may do is fetch from, or send to, anywhere else.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-src 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers to an answer.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
