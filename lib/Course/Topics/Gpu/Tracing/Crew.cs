using System.Runtime.ExceptionServices;

namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>The threads of one group: one runs at a time, in their order, each as far as the next barrier.</summary>
/// <remarks>Nobody can tell the difference who has no race; and who has one always has the same.</remarks>
internal sealed class Crew(Recorder recorder, int threads, Action body) : IDisposable
{
    // Each has little to remember: what a kernel keeps in registers.
    private const int StackBytes = 256 * 1024;

    private readonly SemaphoreSlim[] _go = [.. Enumerable.Range(0, threads).Select(_ => new SemaphoreSlim(0))];
    private readonly SemaphoreSlim _back = new(0);
    private readonly bool[] _isAtBarrier = new bool[threads], _hasEnded = new bool[threads];
    private Exception? _fault;
    private int _running;

    [ThreadStatic]
    private static Crew? _current;

    /// <summary>The crew of the kernel's thread that runs here.</summary>
    public static Crew Current => _current ?? throw new InvalidOperationException("Expected a kernel that is traced.");

    /// <summary>Runs the body once for each thread.</summary>
    /// <exception cref="KernelFaultException">A barrier was reached by some of them only.</exception>
    public void Run()
    {
        var members = Enumerable.Range(0, threads).Select(thread => new Thread(() => Live(thread), StackBytes) { IsBackground = true }).ToList();
        members.ForEach(member => member.Start());
        while (!Array.TrueForAll(_hasEnded, ended => ended))
        {
            for (_running = 0; _running < threads; _running++)
            {
                if (_hasEnded[_running])
                    continue;
                recorder.Resume(_running);
                _go[_running].Release();
                _back.Wait();
            }
            recorder.Interval++;
            if (Array.Exists(_hasEnded, ended => ended) && Array.IndexOf(_isAtBarrier, true) is >= 0 and var waits)
                _fault ??= new KernelFaultException(GpuWords.TraceBarrierMissed.With(recorder.Called(recorder.Group, waits), recorder.Called(recorder.Group, Array.IndexOf(_hasEnded, true))));
        }
        members.ForEach(member => member.Join());
        if (_fault is not null)
            ExceptionDispatchInfo.Throw(_fault);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _back.Dispose();
        foreach (var each in _go)
            each.Dispose();
    }

    /// <summary>A barrier: waits until the others have come this far.</summary>
    public void Wait()
    {
        var thread = _running;
        _isAtBarrier[thread] = true;
        _back.Release();
        _go[thread].Wait();
        _isAtBarrier[thread] = false;
        if (_fault is not null)
            throw new AbandonedException();
    }

    private void Live(int thread)
    {
        _go[thread].Wait();
        _current = this;
        try
        {
            recorder.Enter(thread);
            if (_fault is null)
                body();
        }
        catch (AbandonedException)
        {
            // Another thread has failed.
        }
        catch (Exception thrown)
        {
            _fault ??= thrown;
        }
        _hasEnded[thread] = true;
        _back.Release();
    }

    private sealed class AbandonedException : Exception;
}
