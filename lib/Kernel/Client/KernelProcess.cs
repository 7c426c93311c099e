using System.Diagnostics;
using NotebookCourse.Kernel.Platforms;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Notebooks;
using StreamJsonRpc;

namespace NotebookCourse.Kernel.Client;

/// <summary>One process that runs cells, from its start to its death.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShutDownLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ExitLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private readonly StderrTail _stderrTail;
    private readonly Task _streams;
    private readonly long _ceiling;
    private CellError? _dying;
    private int _latestCell;
    private volatile bool _cellRuns;
    private volatile bool _endIsMeant;

    private KernelProcess(Process process, Stream stream, StderrTail stderrTail, Task streams, long ceiling, IKernelListener listener)
    {
        (_process, _stderrTail, _streams, _ceiling) = (process, stderrTail, streams, ceiling);
        _rpc = new JsonRpc(new LengthHeaderMessageHandler(stream, stream, Formatters.Create()))
        {
            SynchronizationContext = new InlineContext(),
        };
        _rpc.AddLocalRpcMethod(KernelMethods.Output, (IReadOnlyList<OutputMessage> outputs) =>
        {
            foreach (var output in outputs) listener.OnOutput(output.CellId, output.Output);
        });
        _rpc.AddLocalRpcMethod(KernelMethods.Dying, (CellError error) => { _dying = error; });
        _rpc.AddLocalRpcMethod(KernelMethods.Released, (int _) => listener.OnReleased());
        _rpc.StartListening();
        Id = process.Id;
        Death = WatchAsync();
    }

    /// <summary>The number that the operating system gave the process.</summary>
    public int Id { get; }

    /// <summary>Ends when the process has died and all that it sent has come in; says why it died.</summary>
    public Task<CellError> Death { get; }

    /// <summary>Whether it was asked to end, in good order or by force.</summary>
    public bool EndIsMeant => _endIsMeant;

    /// <summary>Bytes of memory that the process holds; 0 once it has ended.</summary>
    public long MemoryBytes
    {
        get
        {
            try
            {
                // An object of its own for each question: Process is not made for several threads at once.
                using var process = Process.GetProcessById(Id);
                return Death.IsCompleted ? 0 : process.WorkingSet64;
            }
            catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts a process and waits until it has connected.</summary>
    public static async Task<KernelProcess> StartAsync(KernelOptions options, IKernelListener listener, CancellationToken cancellation)
    {
        var ceiling = options.MemoryCeiling ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        using var line = new LocalPipeServer();
        var process = Process.Start(KernelCommand.Create(line.Address, Path.GetFullPath(options.WorkingDirectory), ceiling))!;
        process.StandardInput.Close();
        var stderrTail = new StderrTail();
        var streams = Task.WhenAll(
            ForwardAsync(process.StandardOutput, stderrTail, listener),
            ForwardAsync(process.StandardError, stderrTail, listener));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(StartLimit);
        var accepted = line.AcceptAsync(limit.Token);
        var died = process.WaitForExitAsync(limit.Token);
        if (await Task.WhenAny(accepted, died) == accepted && accepted.IsCompletedSuccessfully)
            return new KernelProcess(process, await accepted, stderrTail, streams, ceiling, listener);
        process.Kill(entireProcessTree: true);
        await limit.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        throw new InvalidOperationException($"The kernel's process was expected to connect within {StartLimit.TotalSeconds:0} seconds and did not. It wrote: {stderrTail}");
    }

    /// <summary>Runs a cell; the reply is null if the process died first.</summary>
    public async Task<CellReply?> RunAsync(CellRequest request)
    {
        _latestCell = request.Id;
        _cellRuns = true;
        try
        {
            var reply = await _rpc.InvokeAsync<CellReply>(KernelMethods.Run, request);
            _cellRuns = reply.StillRuns;
            return reply with { Error = reply.Error?.Readable() };
        }
        catch (Exception lost) when (IsLost(lost))
        {
            await Death;
            return null;
        }
    }

    /// <summary>Asks the process to stop its cell.</summary>
    public async Task StopAsync()
    {
        try
        {
            await _rpc.NotifyAsync(KernelMethods.Stop);
        }
        catch (Exception lost) when (IsLost(lost))
        {
            // It has died, and whoever waits for the cell hears so from Death.
        }
    }

    /// <summary>Waits until the compiler is warm, or the process dead.</summary>
    public async Task WarmUpAsync()
    {
        try
        {
            await _rpc.InvokeAsync(KernelMethods.Warm);
        }
        catch (Exception lost) when (IsLost(lost))
        {
            // Whoever wants the process hears so from Death.
        }
    }

    /// <summary>Asks about a cell that is edited; null if no answer comes, because the process is dead or too busy or the caller gives up.</summary>
    public async Task<T?> AskAsync<T>(string method, EditQuestion question, CancellationToken cancellation) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(question.LimitMilliseconds);
        try
        {
            // The wait ends with the limit even where the process is too busy to hear that nobody waits any more.
            return await _rpc.InvokeWithCancellationAsync<T?>(method, [question], limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception unanswered) when (unanswered is OperationCanceledException || IsLost(unanswered))
        {
            return null;
        }
    }

    /// <summary>Waits until a process that is on its way out is gone, and kills it where the learner's handlers of the exit do not end.</summary>
    public async Task SeeOffAsync()
    {
        if (await Task.WhenAny(Death, Task.Delay(ExitLimit)) != Death) await KillAsync();
    }

    /// <summary>Kills the process and its children, and waits until they are dead.</summary>
    public async Task KillAsync()
    {
        _endIsMeant = true;
        if (!Death.IsCompleted && !_process.HasExited) _process.Kill(entireProcessTree: true);
        await Death;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _endIsMeant = true;
        try
        {
            await _rpc.NotifyAsync(KernelMethods.ShutDown);
            await Task.WhenAny(Death, Task.Delay(ShutDownLimit));
        }
        catch (Exception lost) when (IsLost(lost))
        {
            // It has died already.
        }
        await KillAsync();
        _process.Dispose();
    }

    private async Task<CellError> WatchAsync()
    {
        await _process.WaitForExitAsync();
        // What it sent before its end is still on the way. The streams may stay open in children of its own.
        await Task.WhenAny(Task.WhenAll(_rpc.Completion, _rpc.DispatchCompletion, _streams), Task.Delay(DrainLimit));
        _rpc.Dispose();
        return KernelDeath.Describe(_dying, _process.ExitCode, _stderrTail.ToString(), _latestCell, _cellRuns, _ceiling).Readable();
    }

    private static bool IsLost(Exception cause) => cause is ConnectionLostException or ObjectDisposedException or IOException;

    private static async Task ForwardAsync(StreamReader stream, StderrTail stderrTail, IKernelListener listener)
    {
        var buffer = new char[4096];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            var text = new string(buffer, 0, read);
            var learners = stderrTail.Append(text);
            if (learners > 0) listener.OnNativeText(text[..learners]);
        }
    }
}
