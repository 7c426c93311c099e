using System.Security.Cryptography;

namespace NotebookCourse.Player.Server;

/// <summary>Tells the browser what our pages may do: nothing beyond this player.</summary>
internal static class SecurityHeaders
{
    private const int NonceBytes = 16;
    private static readonly object NonceKey = new();

    /// <summary>What marks the one script that stands in a page itself, so that the browser runs no other: new with every answer.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items.TryGetValue(NonceKey, out var made)) return (string)made!;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Items.Add(NonceKey, nonce);
        return nonce;
    }

    /// <summary>Adds the headers to an answer.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }

    // No script that comes with an output or with prose runs in a page, in whatever form it comes: figures are drawn by the page's
    // own copy of their scripts, and all else on a sheet in a frame, which this keeps from going elsewhere. Figures have styles.
    private static string Policy(HttpContext context) =>
        $"default-src 'self'; script-src 'self' 'nonce-{Nonce(context)}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
        + $"form-action 'none'; frame-src {context.Request.Scheme}://{context.Request.Host}{OutputSheet.Address}; frame-ancestors 'none'";
}
