using NotebookCourse.Exercises.Checking;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>A loop in virtual time, on which a slow job is done while other events wait for their turn.</summary>
/// <remarks>
/// With each item another event is raised, just as it begins: the worst moment. How long that waits for its turn is what
/// anybody would have to wait. When it gets its turn, a slice of the job has ended.
/// </remarks>
internal sealed class SlowJobRound
{
    private const int MostPosts = 10_000;

    private readonly EventLoop _loop = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly SlowJob _job;
    private readonly IReadOnlyList<int> _takes;
    private long _sliceBegan, _sliceEnded;
    private bool _isNewSlice = true;
    private int _done, _posts;

    /// <summary>A job of this many items.</summary>
    /// <param name="takes">How long each takes, in milliseconds.</param>
    /// <param name="longest">How long one takes at most, in milliseconds.</param>
    /// <param name="most">How long an event may wait, in milliseconds.</param>
    public SlowJobRound(IReadOnlyList<int> takes, int longest, int most) => (_takes, _job) = (takes, new(this, takes.Count, longest, most));

    /// <summary>The time, in milliseconds.</summary>
    public long Now { get; private set; }

    /// <summary>What is wrong, in words; null if nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Does the whole job in the learner's way, until the loop has nothing left to do.</summary>
    public void Play(Action<SlowJob> solution)
    {
        _loop.Post(() => solution(_job));
        _loop.RunUntilIdle();
        if (_done < _takes.Count) Fault ??= EventsWords.JobNotDone.With(_done, _takes.Count);
    }

    /// <summary>Does one item, which takes its time on the loop.</summary>
    public void Do(int item)
    {
        if (Environment.CurrentManagedThreadId != _thread) Note(EventsWords.JobOffTheLoop.With(item));
        else if (item != _done || item >= _takes.Count) Note(EventsWords.JobOutOfOrder.With(item, _done));
        else
        {
            if (_isNewSlice) BeginSlice(item);
            var raised = Now;
            _loop.Post(() => HandOver(raised));
            Now += _takes[item];
            _sliceEnded = Now;
            _done++;
        }
    }

    /// <summary>Posts an action of the learner's.</summary>
    public void Post(Action action)
    {
        if (++_posts > MostPosts) throw new EndlessException(EventsWords.PostsWithoutEnd.With(_posts));
        _loop.Post(action);
    }

    private void BeginSlice(int item)
    {
        var took = _sliceEnded - _sliceBegan;
        if (item > 0 && took + _job.Longest <= _job.Most) Note(EventsWords.JobSliceTooShort.With(item - 1, took, _job.Longest, _job.Most));
        (_sliceBegan, _isNewSlice) = (Now, false);
    }

    // Another event has its turn.
    private void HandOver(long raised)
    {
        _isNewSlice = true;
        if (Now - raised > _job.Most) Note(EventsWords.JobEventWaited.With(raised, Now - raised));
    }

    private void Note(string fault) => Fault ??= fault;
}
