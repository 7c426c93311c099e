namespace NotebookCourse.Experiments;

/// <summary>The place under the running cell that says how far a run has come.</summary>
/// <remarks>
/// A run that is over before anyone looks shows nothing. The others show something rarely, and only between the
/// times that they take: showing more would disturb what is measured.
/// </remarks>
internal sealed class ProgressDisplay(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Worthwhile = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeforeTheFirst = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _shownAt;
    private Action<object>? _update;
    private int _rounds;
    private bool _ended;

    /// <summary>What progress looks like: a line of text, unless a room above this one knows how to draw it.</summary>
    public static Func<Progress, object> Draw { get; set; } = static progress => progress.ToString();

    /// <summary>Shows how far the run has come, if it is time to.</summary>
    public void Say(Progress progress)
    {
        _rounds = progress.Rounds;
        if (!Ambient.CanShow || !IsTime(progress))
            return;
        Show(Draw(progress));
        // From after the drawing, so that a slow one does not take all the time.
        _shownAt = clock.GetElapsedTime(_start);
    }

    /// <summary>The run has come to its end.</summary>
    public void End()
    {
        _ended = true;
        Close(Words.RunEnded);
    }

    /// <summary>Says that the run was given up, if it has not come to its end: no bar may stand still for ever.</summary>
    public void Dispose()
    {
        if (!_ended)
            Close(Words.RunGivenUp);
    }

    private bool IsTime(Progress progress) => _update is null
        ? progress.Elapsed >= BeforeTheFirst && progress.Elapsed + progress.Left >= Worthwhile
        : progress.Elapsed - _shownAt >= Pause;

    private void Close(Func<int, double, string> words) =>
        _update?.Invoke(words(_rounds, Math.Round(clock.GetElapsedTime(_start).TotalSeconds, 1)));

    private void Show(object value)
    {
        if (_update is null)
            _update = Ambient.Show(value);
        else
            _update(value);
    }
}
