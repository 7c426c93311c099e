using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Notes in whose hands a learner's code is, and in which call, so that a check that gets no answer can say where it waits for one.</summary>
internal sealed class Whereabouts
{
    // Who is not asleep in one look of so many is on the move.
    private const int Looks = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    [ThreadStatic]
    private static Place? _mine;

    private readonly List<Place> _all = [];

    /// <summary>Does something in somebody's name.</summary>
    public void As(string who, Action body)
    {
        var (before, place) = (_mine, new Place(Thread.CurrentThread, who));
        lock (_all) _all.Add(place);
        _mine = place;
        try
        {
            body();
        }
        finally
        {
            _mine = before;
            lock (_all) _all.Remove(place);
        }
    }

    /// <summary>Makes a call of the exercise's.</summary>
    /// <param name="call">The call as the learner would write it.</param>
    /// <param name="body">Makes it.</param>
    public static void In(string call, Action body) => In(call, () =>
    {
        body();
        return true;
    });

    /// <summary>Makes a call of the exercise's that gives something.</summary>
    /// <param name="call">The call as the learner would write it.</param>
    /// <param name="body">Makes it.</param>
    public static T In<T>(string call, Func<T> body)
    {
        if (_mine is not { } mine) return body();
        var before = mine.Call;
        mine.Call = call;
        try
        {
            // On real threads, others may do whole calls between two of one.
            SchedulePoint.Interlude?.Invoke();
            return body();
        }
        finally
        {
            mine.Call = before;
        }
    }

    /// <summary>Has the host end the threads of all who have not come back.</summary>
    public void End()
    {
        Place[] all;
        lock (_all) all = [.. _all];
        foreach (var place in all) HostContext.EndThread(place.Thread);
    }

    /// <summary>Who has not come back, and whether they are on the move: those who are, or all if nobody is.</summary>
    public (string Who, bool Moves) Find()
    {
        Place[] all;
        // The check itself waits for the others, if there are any.
        lock (_all) all = [.. _all.Skip(_all.Count > 1 ? 1 : 0)];
        var moving = new HashSet<Place>();
        for (var look = 0; look < Looks; look++)
        {
            moving.UnionWith(all.Where(place => (place.Thread.ThreadState & ThreadState.WaitSleepJoin) == 0));
            Thread.Sleep(BetweenLooks);
        }
        return (string.Join(ExercisesWords.StuckAnd, all.Where(place => moving.Count == 0 || moving.Contains(place)).Select(place => place.ToString())), moving.Count > 0);
    }

    private sealed class Place(Thread thread, string who)
    {
        public Thread Thread => thread;

        public string? Call { get; set; }

        public override string ToString() => Call is { } call ? ExercisesWords.StuckIn.With(who, call) : who;
    }
}
