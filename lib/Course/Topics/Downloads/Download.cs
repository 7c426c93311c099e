using System.Collections.Concurrent;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads;

/// <summary>A way of downloading, as a value: <c>Download.AtMost(4).Retrying(times: 3).From(site)</c>.</summary>
/// <remarks>Files go into a temporary folder that is deleted when this process ends; each is complete or not there.</remarks>
public sealed record Download
{
    private readonly DownloadStrategy _strategy;

    private Download(DownloadStrategy strategy) => _strategy = strategy;

    /// <summary>One after the other, on the calling thread.</summary>
    public static Download OneByOne { get; } = new(new OneWorker());

    /// <summary>All at once, a thread for each.</summary>
    public static Download ThreadEach { get; } = new(new ThreadEach());

    /// <summary>All at once, a task for each.</summary>
    public static Download TaskEach { get; } = new(new TaskEach());

    /// <summary>At most this many at the same time, in tasks.</summary>
    /// <param name="inFlight">1 to 1,024.</param>
    public static Download AtMost(int inFlight) => new(new FewTasks(Require.InRange(inFlight, 1, AddressList.Most)));

    /// <summary>What a chart calls it.</summary>
    public string Name => _strategy.Name;

    /// <summary>Whether and how it tries again; null for once and no more.</summary>
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
            return From(targets, folder, either.Token);
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
            Directory.Delete(run.Folder, recursive: true);
        }) with
        { Id = _strategy.Id };
    }

    private DownloadRun From(Uri[] targets, string folder, CancellationToken stop)
    {
        var transfers = new ConcurrentBag<Transfer>();
        var downloader = new Downloader(folder, Backoff, Clock, stop);
        _strategy.Do(targets.Length, async (worker, job, wait) =>
        {
            foreach (var attempt in await downloader.FetchAsync(worker, job, targets[job], wait))
                transfers.Add(attempt);
        });
        return new(Name, downloader.Now, [.. transfers.OrderBy(each => each.Start).ThenBy(each => each.Job)], folder);
    }
}
