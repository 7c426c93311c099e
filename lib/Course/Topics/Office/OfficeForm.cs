using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Office;

/// <summary>A form in a clerk's hands: what has to be done with it, and the photocopiers that all clerks share.</summary>
public sealed class OfficeForm
{
    private readonly Action<FormStep> _do;

    internal OfficeForm(ISemaphore photocopier, Action<FormStep> @do) => (Photocopier, _do) = (photocopier, @do);

    /// <summary>The photocopiers: a permit each, the same for all clerks. Their twin in .NET is <see cref="SemaphoreSlim"/>.</summary>
    public ISemaphore Photocopier { get; }

    /// <summary>Reads it.</summary>
    public void Read() => _do(FormStep.Read);

    /// <summary>Asks somebody by telephone, and waits for the answer.</summary>
    public void Ask() => _do(FormStep.Ask);

    /// <summary>Copies it, with the answer on it.</summary>
    public void Copy() => _do(FormStep.Copy);

    /// <summary>Files it.</summary>
    public void File() => _do(FormStep.File);
}
