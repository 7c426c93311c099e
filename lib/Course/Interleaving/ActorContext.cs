namespace NotebookCourse.Interleaving;

/// <summary>What an actor finds around it when it awaits: an <c>async void</c> method says there that it begins, and what follows an <c>await</c> is brought there.</summary>
internal sealed class ActorContext(ControlledScheduler scheduler) : SynchronizationContext
{
    /// <inheritdoc/>
    public override void OperationStarted() => scheduler.Refuse(InterleavingWords.ActorIsAsync);

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        scheduler.NoteAnother();
        // Whoever completes what was awaited goes on with what follows, as without a context.
        if (LogicalThread.Current is not null) d(state);
        else base.Post(_ => RunAbandonedException.FailureOf(() => d(state)), null);
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
