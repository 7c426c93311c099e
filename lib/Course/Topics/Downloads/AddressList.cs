using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Checks a list of addresses that a learner may have typed.</summary>
internal static class AddressList
{
    /// <summary>The most addresses of one run: each may get a thread of its own.</summary>
    public const int Most = DedicatedThreads.Most;

    /// <summary>Reads a list of addresses, and refuses it if one is no HTTP address.</summary>
    /// <exception cref="ArgumentException">There is none, there are too many, or one is not an HTTP address.</exception>
    public static Uri[] Parse(IEnumerable<string> addresses)
    {
        string?[] given = [.. addresses];
        if (given.Length == 0)
            throw new ArgumentException(DownloadsWords.NoAddresses, nameof(addresses));
        Require.InRange(given.Length, 1, Most, nameof(addresses));
        return [.. given.Select((address, index) =>
            Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && IsHttp(uri)
                ? uri
                : throw new ArgumentException(DownloadsWords.NotAnAddress.With(index + 1, address ?? ""), nameof(addresses)))];
    }

    private static bool IsHttp(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;
}
