using System.Collections.Concurrent;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Stands between a client and the network, notes every request, and keeps what has arrived in files.</summary>
/// <remarks>An answer is handed on when all of it is there: so its last byte is noted, whoever reads it and when.</remarks>
internal sealed class DownloadLog(IReadOnlyList<Uri> targets, string folder, TimeProvider clock, CancellationToken stop) : DelegatingHandler(Web.Handler)
{
    private readonly ConcurrentBag<Transfer> _transfers = [];
    private readonly ConcurrentDictionary<Uri, int> _jobs = new(targets.Index().DistinctBy(each => each.Item).Select(each => new KeyValuePair<Uri, int>(each.Item, each.Index)));
    private readonly ConcurrentDictionary<int, int> _attempts = [];
    private readonly Lazy<long> _began = new(clock.GetTimestamp);
    private int _others = targets.Count - 1;

    private double Now => clock.GetElapsedTime(_began.Value).TotalSeconds;

    /// <summary>What happened, each request on a lane that was free.</summary>
    /// <exception cref="InvalidOperationException">Nothing was asked for.</exception>
    public DownloadRun End(string name)
    {
        if (_transfers.IsEmpty)
            throw new InvalidOperationException(DownloadsWords.NothingAsked);
        List<double> lanes = [];
        List<Transfer> transfers = [];
        foreach (var transfer in _transfers.OrderBy(each => each.Start).ThenBy(each => each.Job))
        {
            var lane = lanes.FindIndex(end => end <= transfer.Start);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }
            lanes[lane] = transfer.End;
            transfers.Add(transfer with { Worker = lane });
        }
        return new(name, transfers.Max(each => each.End), transfers, folder);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
        var begun = Begin(request);
        try
        {
            var response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            var answered = Now;
            return Kept(begun, answered, response, await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false));
        }
        catch (Exception broken)
        {
            Note(begun, broken);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
        var begun = Begin(request);
        try
        {
            var response = base.Send(request, either.Token);
            var answered = Now;
            using var body = new MemoryStream();
            response.Content.CopyTo(body, null, either.Token);
            return Kept(begun, answered, response, body.ToArray());
        }
        catch (Exception broken)
        {
            Note(begun, broken);
            throw;
        }
    }

    private Transfer Begin(HttpRequestMessage request)
    {
        var job = _jobs.GetOrAdd(request.RequestUri!, _ => Interlocked.Increment(ref _others));
        return new()
        {
            Address = request.RequestUri!,
            Job = job,
            Worker = 0,
            Attempt = _attempts.AddOrUpdate(job, 1, (_, attempt) => attempt + 1),
            Start = Now,
            FirstByte = null,
            End = 0,
            Bytes = 0,
            Outcome = TransferOutcome.Broken,
            Status = null,
            File = null,
            Fault = null,
        };
    }

    private HttpResponseMessage Kept(Transfer begun, double answered, HttpResponseMessage response, byte[] body)
    {
        string? file = null;
        if (response.IsSuccessStatusCode)
        {
            file = Path.Combine(folder, DownloadFolder.NameFor(begun.Job, begun.Address));
            // Under its name when it is complete, and not before.
            File.WriteAllBytes(file + ".part", body);
            File.Move(file + ".part", file, overwrite: true);
        }
        _transfers.Add(begun with
        {
            FirstByte = answered,
            End = Now,
            Bytes = body.Length,
            Status = (int)response.StatusCode,
            Outcome = file is null ? TransferOutcome.Refused : TransferOutcome.Arrived,
            File = file,
            Fault = file is null ? Faults.Refused(begun.Address, response, begun.Attempt) : null,
        });
        var content = new ByteArrayContent(body);
        foreach (var header in response.Content.Headers)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = content;
        return response;
    }

    private void Note(Transfer begun, Exception broken) => _transfers.Add(begun with
    {
        End = Now,
        Fault = broken switch
        {
            HttpRequestException request => Faults.Broken(begun.Address, request, begun.Attempt),
            OperationCanceledException late => Faults.Late(begun.Address, late, begun.Attempt),
            _ => Faults.Broken(begun.Address, new HttpRequestException(broken.Message, broken), begun.Attempt),
        },
    });
}
