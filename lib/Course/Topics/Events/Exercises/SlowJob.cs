namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>What a slow handler has to do, as exercise 11.3 gives it: items one after the other, on the loop.</summary>
public sealed class SlowJob
{
    private readonly SlowJobRound _round;

    internal SlowJob(SlowJobRound round, int items, int longest, int most) => (_round, Items, Longest, Most) = (round, items, longest, most);

    /// <summary>How many items there are.</summary>
    public int Items { get; }

    /// <summary>How long an item takes at most, in milliseconds.</summary>
    public int Longest { get; }

    /// <summary>How long any other event may wait, in milliseconds; at least <see cref="Longest"/>.</summary>
    public int Most { get; }

    /// <summary>The time, in milliseconds.</summary>
    public long Now => _round.Now;

    /// <summary>Does an item: they are counted from 0.</summary>
    public void Do(int item) => _round.Do(item);

    /// <summary>Has the loop run something after all that is in its queue already.</summary>
    public void Post(Action action) => _round.Post(action);
}
