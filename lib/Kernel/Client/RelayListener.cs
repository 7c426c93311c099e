using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>Hears a process that nobody has taken yet, and passes on what comes once somebody has.</summary>
internal sealed class RelayListener : IKernelListener
{
    private volatile IKernelListener? _target;

    /// <summary>From here on, what the process tells goes to the target.</summary>
    public void PassTo(IKernelListener target) => _target = target;

    /// <inheritdoc/>
    public void OnOutput(int cellId, CellOutput output) => _target?.OnOutput(cellId, output);

    /// <inheritdoc/>
    public void OnNativeText(string text) => _target?.OnNativeText(text);

    /// <inheritdoc/>
    public void OnReleased() => _target?.OnReleased();
}
