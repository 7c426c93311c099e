namespace NotebookCourse.Topics.Events;

/// <summary>Runs a plan and writes down what became of each event.</summary>
/// <remarks>All is written down on the loop's thread, so nothing is shared, except what a handler of a cell does elsewhere.</remarks>
internal sealed class LoopTrial(LoopPlan plan, ILoopEnvironment environment, Action<ButtonPress>? own = null)
{
    // What is left to do when the work was done elsewhere: to show it.
    private const double ShowSeconds = 0.001;

    private readonly List<LoopEvent> _keys = [];
    private readonly List<double> _unserved = [];
    private readonly List<LoopSpan> _slow = [], _elsewhere = [];
    private double? _slowRaised, _slowDone;
    private Task _save = Task.CompletedTask;
    private bool _isShownElsewhere;

    /// <summary>Raises the plan's events while the loop runs, and returns what became of them.</summary>
    public LoopRun Run()
    {
        var keys = Enumerable.Range(0, (int)Math.Ceiling(plan.Seconds * plan.KeysPerSecond)).Select(key => key / plan.KeysPerSecond);
        List<(double At, Action Raise)> events = [.. keys.Select(time => (time, (Action)RaiseKey)), (LoopPlan.SlowAt, RaiseSave)];
        environment.Run([.. events.OrderBy(each => each.At)], plan.Seconds);
        if (_save.IsFaulted) _save.GetAwaiter().GetResult();
        if (Volatile.Read(ref _isShownElsewhere)) throw new InvalidOperationException(EventsWords.ShownElsewhere);
        lock (_elsewhere) return new(plan, _keys, _unserved, _slow, [.. _elsewhere], _slowDone - _slowRaised);
    }

    private bool IsOver => environment.Now >= plan.Seconds;

    private void RaiseKey()
    {
        var raised = environment.Now;
        environment.Loop.Post(() => HandleKey(raised));
    }

    private void HandleKey(double raised)
    {
        if (IsOver)
        {
            _unserved.Add(raised);
            return;
        }
        var begun = environment.Now;
        environment.Work(plan.HandlerSeconds);
        _keys.Add(new(raised, begun, environment.Now));
    }

    private void RaiseSave()
    {
        var raised = environment.Now;
        environment.Loop.Post(() =>
        {
            if (IsOver) return;
            _slowRaised = raised;
            if (own is null) _save = SaveAsync();
            else own(new(environment, NoteOwn, NoteShown));
        });
    }

    private async Task SaveAsync()
    {
        switch (plan.Place)
        {
            case SlowWork.OnTheLoop:
                Compute(LoopPlan.SlowSeconds);
                break;
            case SlowWork.InAnAsyncHandler:
                await ComputeAsync();
                break;
            case SlowWork.InSlices:
                Slice(LoopPlan.SlowSeconds);
                return;
            case SlowWork.OnAnotherThread:
                _elsewhere.Add(await environment.WorkElsewhere(LoopPlan.SlowSeconds));
                Compute(ShowSeconds);
                break;
            case SlowWork.OnAServer:
                _elsewhere.Add(await environment.Answer(LoopPlan.SlowSeconds));
                Compute(ShowSeconds);
                break;
        }
        _slowDone = environment.Now;
    }

    private void NoteOwn(LoopSpan span, bool isOnTheLoop)
    {
        if (isOnTheLoop) _slow.Add(span);
        else lock (_elsewhere) _elsewhere.Add(span);
    }

    private void NoteShown(bool isOnTheLoop)
    {
        if (isOnTheLoop) _slowDone = environment.Now;
        else Volatile.Write(ref _isShownElsewhere, true);
    }

    // Looks as if it went elsewhere. But an await comes back to where it began, which is the loop.
    private async Task ComputeAsync()
    {
        await Task.Yield();
        Compute(LoopPlan.SlowSeconds);
    }

    // The next slice is posted at the end of this one: whatever was raised meanwhile stands before it in the queue.
    private void Slice(double left)
    {
        if (IsOver) return;
        var slice = Math.Min(LoopPlan.SliceSeconds, left);
        Compute(slice);
        if (left - slice > LoopPlan.SliceSeconds / 2) environment.Loop.Post(() => Slice(left - slice));
        else _slowDone = environment.Now;
    }

    private void Compute(double seconds)
    {
        var start = environment.Now;
        environment.Work(seconds);
        _slow.Add(new(start, environment.Now));
    }
}
