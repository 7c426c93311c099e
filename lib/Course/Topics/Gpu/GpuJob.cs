using ILGPU.Runtime;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>A piece of work on a device: what it needs goes there, a kernel runs, the answer comes back.</summary>
/// <remarks>
/// Room on the device is taken before and given back at the end, so that neither is part of any time. Each of the
/// three legs has ended when its method returns.
/// </remarks>
internal abstract class GpuJob(GpuHost host) : IDisposable
{
    private readonly List<IDisposable> _rooms = [];

    /// <summary>The device on which the kernel runs.</summary>
    public GpuDevice Device => host.Device;

    /// <summary>ILGPU's view of it.</summary>
    protected Accelerator Accelerator => host.Accelerator;

    /// <summary>Sends the device what the kernel needs.</summary>
    public void Send() => Do(OnSend);

    /// <summary>Runs the kernel, and waits until it has ended.</summary>
    public void Compute() => Do(OnCompute);

    /// <summary>Brings the answer back.</summary>
    public void Fetch() => Do(OnFetch);

    /// <summary>Checks the answer that came back, and wipes it, so that no later run can live on it.</summary>
    /// <exception cref="WrongAnswerException">It is wrong.</exception>
    public abstract void Verify();

    /// <inheritdoc/>
    public void Dispose() => _rooms.ForEach(room => room.Dispose());

    /// <summary>Room on the device for this many values.</summary>
    protected MemoryBuffer1D<T, ILGPU.Stride1D.Dense> Room<T>(long length) where T : unmanaged
    {
        Accelerator.Bind();
        var room = Accelerator.Allocate1D<T>(Math.Max(1, length));
        _rooms.Add(room);
        return room;
    }

    protected abstract void OnSend();

    protected abstract void OnCompute();

    protected abstract void OnFetch();

    private void Do(Action leg)
    {
        // A device belongs to a thread at a time, and a cell may run on any.
        Accelerator.Bind();
        leg();
        Accelerator.Synchronize();
    }
}
