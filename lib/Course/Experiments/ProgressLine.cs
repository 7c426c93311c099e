namespace NotebookCourse.Experiments;

/// <summary>A line under the running cell that says how far the run has come.</summary>
internal sealed class ProgressLine(TimeProvider clock)
{
    // A run that is over before anyone looks needs no line; and writing one more often would disturb what is measured.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private long _last = clock.GetTimestamp();
    private Action<object>? _update;

    /// <summary>Says how far it has come, if it is time to say something.</summary>
    public void Say(Progress progress)
    {
        if (clock.GetElapsedTime(_last) < Pause)
            return;
        _last = clock.GetTimestamp();
        Show(progress.ToString());
    }

    /// <summary>The run has ended; says so if there was a line before.</summary>
    public void End(int rounds, TimeSpan elapsed)
    {
        if (_update is not null)
            Show(Words.RunEnded(rounds, Math.Round(elapsed.TotalSeconds, 1)));
    }

    private void Show(string line)
    {
        if (_update is null)
            _update = Ambient.Show(line);
        else
            _update(line);
    }
}
