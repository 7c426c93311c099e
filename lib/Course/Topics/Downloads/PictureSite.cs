using System.Text.Json;

namespace NotebookCourse.Topics.Downloads;

/// <summary>A site on this machine that serves the course's pictures.</summary>
public sealed class PictureSite : IDisposable
{
    private readonly Uri _report;
    private readonly string _address;
    private bool _disposed;

    internal PictureSite(SiteSettings settings, string address)
    {
        (Settings, _address) = (settings, address);
        _report = new Uri(new Uri(address), SiteProtocol.ReportPath);
        Addresses = [.. Pictures.Names.Select(name => $"{address}/{name}")];
    }

    /// <summary>How fast and how reliably it answers.</summary>
    public SiteSettings Settings { get; }

    /// <summary>The address of each picture.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>What the server saw since it opened, or since <see cref="Forget"/>.</summary>
    /// <exception cref="DownloadException">The server has ended.</exception>
    public SiteReport Report()
    {
        using var response = Ask(HttpMethod.Get);
        return JsonSerializer.Deserialize<SiteReport>(response.Content.ReadAsStream())!;
    }

    /// <summary>Makes the server forget what it saw, so that its next report is about the next run alone.</summary>
    public void Forget() => Ask(HttpMethod.Delete).Dispose();

    /// <summary>Closes the site; the server ends with its last site.</summary>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true))
            ImageServerProcess.Close(_address);
    }

    /// <inheritdoc/>
    public override string ToString() => DownloadsWords.SiteServes.With(Addresses.Count, _address, Settings.Latency);

    private HttpResponseMessage Ask(HttpMethod method)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        using var request = new HttpRequestMessage(method, _report);
        try
        {
            return Web.Client.Send(request, HostContext.StopToken).EnsureSuccessStatusCode();
        }
        catch (HttpRequestException gone)
        {
            throw new DownloadException(DownloadsWords.SiteGone.With(_address), gone);
        }
    }
}
