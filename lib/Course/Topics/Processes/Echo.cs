using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes;

/// <summary>A worker process that sends back what it is sent, and the connection to it.</summary>
internal sealed class Echo : IDisposable
{
    private readonly CancellationToken _stop;
    private readonly IOffer _offer;
    private readonly WorkerProcess _worker;
    private readonly CancellationTokenRegistration _kill;
    private readonly ITransport _end;
    private readonly byte[] _order = new byte[EchoWorker.OrderBytes];

    /// <summary>Starts the worker and waits until it has joined.</summary>
    /// <param name="transport">Over what they are connected.</param>
    /// <param name="stop">Ends the worker, and with it every wait for it.</param>
    /// <exception cref="WorkerDiedException">It could not.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Echo(Transport transport, CancellationToken stop)
    {
        _stop = stop;
        _offer = transport.Offer();
        _worker = WorkerProcess.Start(EchoWorker.Verb, transport.Id, _offer.Address);
        // A wait for bytes knows no token; but it ends when the worker does.
        _kill = stop.Register(_worker.Kill);
        _end = Guarded(() =>
        {
            // It says so when it has joined, and the end of its output says that it never will.
            _worker.Receive();
            return _offer.Accept(_worker);
        });
    }

    /// <summary>Sends the message to the worker and takes it back, this many times, one after the other.</summary>
    /// <remarks>Each message begins with another byte, by which its answer is known; this allocates nothing.</remarks>
    /// <returns>Whether every answer began as its message did. The last one is in <paramref name="answer"/>, for those who look closer.</returns>
    /// <exception cref="WorkerDiedException">The worker has died.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public bool Exchange(Span<byte> message, Span<byte> answer, int times)
    {
        var right = true;
        EchoWorker.Write(_order, message.Length, times);
        try
        {
            _end.Send(_order);
            for (var time = 1; time <= times; time++)
            {
                message[0] = (byte)time;
                _end.Send(message);
                _end.Receive(answer);
                right &= answer[0] == (byte)time;
            }
            return right;
        }
        catch (IOException gone)
        {
            throw Failure(gone);
        }
    }

    /// <summary>Ends the worker process, and gives back what the two talked over.</summary>
    public void Dispose()
    {
        _kill.Dispose();
        _worker.Dispose();
        _end.Dispose();
        _offer.Dispose();
    }

    private ITransport Guarded(Func<ITransport> join)
    {
        try
        {
            return join();
        }
        catch (Exception failure) when (failure is IOException or WorkerDiedException)
        {
            var thrown = failure is IOException ? Failure(failure) : failure;
            _kill.Dispose();
            _worker.Dispose();
            _offer.Dispose();
            _stop.ThrowIfCancellationRequested();
            throw thrown;
        }
    }

    // Perhaps it died by our own hand.
    private Exception Failure(Exception noticedBy) =>
        _stop.IsCancellationRequested ? new OperationCanceledException(_stop) : _worker.Died(noticedBy);
}
