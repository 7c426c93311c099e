namespace NotebookCourse.Experiments;

/// <summary>The place under the running cell that says how far a run has come.</summary>
/// <remarks>It shows something only between the times that are taken: more would disturb what is measured.</remarks>
internal sealed class ProgressDisplay(TimeProvider clock) : IDisposable
{
    private readonly UnderWay _place = new(clock);
    private int _rounds;
    private bool _ended;

    /// <summary>What progress looks like: a line of text, unless a room above this one knows how to draw it.</summary>
    public static Func<Progress, object> Draw { get; set; } = static progress => progress.ToString();

    /// <summary>Shows how far the run has come, if it is time to.</summary>
    public void Say(Progress progress)
    {
        _rounds = progress.Rounds;
        _place.Say(progress.Elapsed, progress.Left, () => Draw(progress));
    }

    /// <summary>The run has come to its end.</summary>
    public void End()
    {
        _ended = true;
        Close((rounds, seconds) => ExperimentsWords.RunEnded.With(rounds, seconds));
    }

    /// <summary>Says that the run was given up, if it has not come to its end: no bar may stand still for ever.</summary>
    public void Dispose()
    {
        if (!_ended)
            Close((rounds, seconds) => ExperimentsWords.RunGivenUp.With(rounds, seconds));
    }

    private void Close(Func<int, double, string> words) => _place.Close(() => words(_rounds, Math.Round(_place.Elapsed.TotalSeconds, 1)));
}
