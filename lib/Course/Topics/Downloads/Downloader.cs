using System.Buffers;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Fetches addresses into files, which appear under their names when they are complete and not before.</summary>
internal sealed class Downloader(string folder, Backoff? backoff, TimeProvider clock, CancellationToken stop)
{
    private const int BufferBytes = 64 * 1024;

    private readonly long _began = clock.GetTimestamp();

    /// <summary>The time since it was made, in seconds.</summary>
    public double Now => clock.GetElapsedTime(_began).TotalSeconds;

    /// <summary>Fetches one address, and tries again where that may help.</summary>
    /// <returns>Every attempt; only the last can have arrived.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; nothing of an unfinished file is left.</exception>
    public async ValueTask<IReadOnlyList<Transfer>> FetchAsync(int worker, int job, Uri address, NetworkWait wait)
    {
        var attempts = new List<Transfer>();
        while (true)
        {
            var last = await TryAsync(worker, job, address, attempts.Count + 1, wait);
            attempts.Add(last);
            if (!last.MayPass || backoff is null || last.Attempt > backoff.Times)
                return attempts;
            await wait.DelayAsync(backoff.After(job, last.Attempt), clock, stop);
        }
    }

    private async ValueTask<Transfer> TryAsync(int worker, int job, Uri address, int attempt, NetworkWait wait)
    {
        stop.ThrowIfCancellationRequested();
        var (start, bytes, firstByte, status) = (Now, 0L, (double?)null, (int?)null);
        var file = Path.Combine(folder, DownloadFolder.NameFor(job, address));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await wait.SendAsync(request, stop);
            (firstByte, status) = (Now, (int)response.StatusCode);
            if (!response.IsSuccessStatusCode)
                return Ended(TransferOutcome.Refused, Faults.Refused(address, response, attempt));
            await StoreAsync(await wait.OpenAsync(response.Content, stop), file);
            return Ended(TransferOutcome.Arrived, fault: null);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Closing a connection under a reader gives it one of several exceptions; what they mean is this.
            throw new OperationCanceledException(stop);
        }
        catch (HttpRequestException broken)
        {
            return Ended(TransferOutcome.Broken, Faults.Broken(address, broken, attempt));
        }
        catch (OperationCanceledException late)
        {
            return Ended(TransferOutcome.Broken, Faults.Late(address, late, attempt));
        }

        async ValueTask StoreAsync(Stream body, string path)
        {
            var part = path + ".part";
            var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
            try
            {
                // Small writes would only be copied once more.
                using (var store = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                {
                    for (int read; (read = await ReadAsync(body, buffer, wait)) > 0; bytes += read)
                        store.Write(buffer, 0, read);
                }
                File.Move(part, path);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
                // Gone already if the move succeeded; deleting what is not there does nothing.
                File.Delete(part);
            }
        }

        Transfer Ended(TransferOutcome outcome, string? fault) => new()
        {
            Address = address,
            Job = job,
            Worker = worker,
            Attempt = attempt,
            Start = start,
            FirstByte = firstByte,
            End = Now,
            Bytes = bytes,
            Outcome = outcome,
            Status = status,
            File = outcome == TransferOutcome.Arrived ? file : null,
            Fault = fault,
        };
    }

    // Network and disk both throw IOException; told apart here, since only one of them is worth another attempt.
    private async ValueTask<int> ReadAsync(Stream body, byte[] buffer, NetworkWait wait)
    {
        try
        {
            return await wait.ReadAsync(body, buffer, stop);
        }
        catch (IOException broken)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, broken.Message, broken);
        }
    }
}
