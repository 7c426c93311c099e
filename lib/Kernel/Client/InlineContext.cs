namespace NotebookCourse.Kernel.Client;

/// <summary>Handles each message where it is read, so that outputs are in before the reply that follows them.</summary>
internal sealed class InlineContext : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => d(state);
}
