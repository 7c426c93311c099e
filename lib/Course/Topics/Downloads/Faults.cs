namespace NotebookCourse.Topics.Downloads;

/// <summary>What went wrong with a transfer, in words that say what to do about it.</summary>
internal static class Faults
{
    public static string Refused(Uri address, HttpResponseMessage response, int attempt)
    {
        var status = (int)response.StatusCode;
        var advice = status switch
        {
            401 or 403 => DownloadsWords.AdviceForbidden,
            404 or 410 => DownloadsWords.AdviceNotThere,
            408 or 429 or >= 500 => DownloadsWords.AdviceBusy,
            _ => DownloadsWords.AdviceOther,
        };
        return DownloadsWords.TransferRefused.With(address.AbsoluteUri, status, response.ReasonPhrase ?? "", attempt, advice);
    }

    public static string Broken(Uri address, HttpRequestException broken, int attempt) => DownloadsWords.TransferBroken.With(
        address.AbsoluteUri,
        broken.Message,
        attempt,
        broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? DownloadsWords.AdviceUnreachable
            : DownloadsWords.AdviceBusy);

    public static string Late(Uri address, OperationCanceledException late, int attempt) =>
        DownloadsWords.TransferBroken.With(address.AbsoluteUri, late.Message, attempt, DownloadsWords.AdviceBusy);
}
