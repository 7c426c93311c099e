using System.Collections.Concurrent;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads;

/// <summary>A way of downloading, as a value: <c>Download.AtMost(4).Retrying(times: 3).From(site)</c>.</summary>
/// <remarks>Files go into a temporary folder that is deleted when this process ends; each is complete or not there.</remarks>
public sealed record Download
{
    private readonly Func<IReadOnlyList<Uri>, string, Download, CancellationToken, DownloadRun> _fetch;

    private Download(string id, Func<string> name, Func<IReadOnlyList<Uri>, string, Download, CancellationToken, DownloadRun> fetch) => (Id, _name, _fetch) = (id, name, fetch);

    private readonly Func<string> _name;

    private Download(DownloadStrategy strategy) : this(strategy.Id, () => strategy.Name, (targets, folder, download, stop) => By(strategy, targets, folder, download, stop))
    {
    }

    /// <summary>One after the other, on the calling thread.</summary>
    public static Download OneByOne { get; } = new(new OneWorker());

    /// <summary>All at once, a thread for each.</summary>
    public static Download ThreadEach { get; } = new(new ThreadEach());

    /// <summary>All at once, a task for each.</summary>
    public static Download TaskEach { get; } = new(new TaskEach());

    /// <summary>At most this many at the same time, in tasks.</summary>
    /// <param name="inFlight">1 to 1,024.</param>
    public static Download AtMost(int inFlight) => new(new FewTasks(Require.InRange(inFlight, 1, AddressList.Most)));

    /// <summary>A way that is written in a cell, with a client whose every request is noted.</summary>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="work">Fetches the addresses with the client, and ends when it has. A failed request ends the run and not the cell.</param>
    public static Download By(string name, Func<HttpClient, IReadOnlyList<string>, Task> work) =>
        new(name, () => name, (targets, folder, download, stop) => By(work, targets, folder, download, stop));

    /// <summary>A way that is written in a cell and that blocks threads, with a client whose every request is noted.</summary>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="work">Fetches the addresses with the client, and returns when it has. A failed request ends the run and not the cell.</param>
    public static Download By(string name, Action<HttpClient, IReadOnlyList<string>> work) => By(name, (http, addresses) =>
    {
        work(http, addresses);
        return Task.CompletedTask;
    });

    /// <summary>What a chart calls it.</summary>
    public string Name => _name();

    /// <summary>What kept runs know it by.</summary>
    private string Id { get; }

    /// <summary>Whether and how it tries again; null for once and no more. A way that is written in a cell decides that itself.</summary>
    public Backoff? Backoff { get; init; }

    /// <summary>The clock that times the transfers and the waits between attempts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The same way, trying again after a random wait whose limit doubles each time.</summary>
    /// <param name="times">How often to try again: 0 to 20.</param>
    /// <param name="first">The longest first wait, in milliseconds.</param>
    /// <param name="longest">What doubling never exceeds, in milliseconds.</param>
    /// <param name="seed">Decides the waits.</param>
    public Download Retrying(int times = 3, int first = 50, int longest = 2_000, ulong seed = SeededRandom.DefaultSeed) =>
        this with { Backoff = new() { Times = times, First = first, Longest = longest, Seed = seed } };

    /// <summary>Downloads every picture of a site.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped; no file is left.</exception>
    public DownloadRun From(PictureSite site) => From(site.Addresses);

    /// <summary>Downloads a list of addresses.</summary>
    /// <param name="addresses">Of the schemes http and https; 1 to 1,024 of them.</param>
    /// <param name="stop">Ends the run early, as stopping the cell does.</param>
    /// <returns>What happened, failures included: <see cref="DownloadRun.Verify"/> throws where there are any.</returns>
    /// <exception cref="ArgumentException">One is not such an address.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; no file is left.</exception>
    public DownloadRun From(IEnumerable<string> addresses, CancellationToken stop = default)
    {
        var targets = AddressList.Parse(addresses);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, HostContext.StopToken);
        var folder = DownloadFolder.ForRun();
        try
        {
            return _fetch(targets, folder, this, either.Token);
        }
        catch
        {
            // Nobody gets to know the folder's name, so nobody else could.
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>As a variant of an experiment, which checks every picture byte by byte.</summary>
    /// <param name="site">Where the pictures come from.</param>
    /// <param name="pictures">How many of them.</param>
    public Variant Variant(PictureSite site, int pictures = 10)
    {
        string[] addresses = [.. site.Addresses.Take(Require.InRange(pictures, 1, site.Addresses.Count))];
        return NotebookCourse.Experiments.Variant.Of(Name, stop => From(addresses, stop), run =>
        {
            Pictures.Verify(run);
            if (run.Files.Count < addresses.Length)
                throw new WrongAnswerException(DownloadsWords.NotAllArrived.With(run.Files.Count, addresses.Length));
            Directory.Delete(run.Folder, recursive: true);
        }) with
        { Id = Id };
    }

    private static DownloadRun By(DownloadStrategy strategy, IReadOnlyList<Uri> targets, string folder, Download download, CancellationToken stop)
    {
        var transfers = new ConcurrentBag<Transfer>();
        var downloader = new Downloader(folder, download.Backoff, download.Clock, stop);
        strategy.Do(targets.Count, async (worker, job, wait) =>
        {
            foreach (var attempt in await downloader.FetchAsync(worker, job, targets[job], wait))
                transfers.Add(attempt);
        });
        return new(download.Name, downloader.Now, [.. transfers.OrderBy(each => each.Start).ThenBy(each => each.Job)], folder);
    }

    private static DownloadRun By(Func<HttpClient, IReadOnlyList<string>, Task> work, IReadOnlyList<Uri> targets, string folder, Download download, CancellationToken stop)
    {
        var log = new DownloadLog(targets, folder, download.Clock, stop);
        using var http = Web.Over(log);
        try
        {
            // On the pool, whatever context the caller has: it blocks, and a continuation might need it.
            Task.Run(() => work(http, [.. targets.Select(target => target.AbsoluteUri)]), stop).GetAwaiter().GetResult();
        }
        catch (HttpRequestException)
        {
            // The log has it, with all that happened besides.
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
        return log.End(download.Name);
    }
}
