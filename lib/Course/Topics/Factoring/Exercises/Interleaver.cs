using System.Collections.Concurrent;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Runs a few workers on threads of their own, one at a time, and switches where it is told to.</summary>
/// <remarks>
/// A worker stops before each step that others can see and waits to be sent on. So one list of choices gives one
/// schedule. A worker may also wait for a lock that another holds; then another is sent on.
/// </remarks>
internal sealed class Interleaver : IDisposable
{
    private const int MostSteps = 2_000, PollMilliseconds = 1, FewPolls = 3, ManyPolls = 50;

    private readonly Seat[] _seats;
    private readonly ThreadLocal<Seat> _mine = new();
    private readonly SemaphoreSlim _moved = new(0);
    private readonly ConcurrentQueue<(string Step, int? Item)> _log = new();
    private readonly CancellationToken _stop;
    private volatile bool _over;

    /// <summary>So many workers, none of which has begun.</summary>
    /// <param name="count">How many.</param>
    /// <param name="stop">Ends all of them.</param>
    public Interleaver(int count, CancellationToken stop)
    {
        _stop = stop;
        _seats = [.. Enumerable.Range(0, count).Select(number => new Seat(number))];
    }

    /// <summary>How many workers there are.</summary>
    public int Count => _seats.Length;

    /// <summary>The steps taken, in order, each with the item that it did if it did one.</summary>
    public IReadOnlyList<(string Step, int? Item)> Log => [.. _log];

    /// <summary>The items that were done, in order.</summary>
    public IEnumerable<int> Done => _log.Select(each => each.Item).OfType<int>();

    /// <summary>What a worker threw, if one did.</summary>
    public Exception? Failure => _seats.Select(seat => seat.Failure).FirstOrDefault(failure => failure is not null);

    /// <summary>Starts the workers; each waits before its first step.</summary>
    public void Start(Action<int> body)
    {
        foreach (var seat in _seats)
        {
            seat.Thread = new Thread(() => Live(seat, body)) { IsBackground = true, Name = $"worker {seat.Number}" };
            seat.Thread.Start();
        }
        foreach (var seat in _seats)
            Arrival(seat, int.MaxValue);
    }

    /// <summary>The workers that stand before a step.</summary>
    public IReadOnlyList<int> Ready => [.. _seats.Where(seat => seat.State == Where.AtPoint).Select(seat => seat.Number)];

    /// <summary>Whether a worker has come to its end.</summary>
    public bool HasEnded(int worker) => _seats[worker].State == Where.Ended;

    /// <summary>The item before which a worker stands; null if it stands elsewhere.</summary>
    public int? ItemBefore(int worker) => _seats[worker] is { State: Where.AtPoint, Item: { } item } ? item : null;

    /// <summary>Sends a worker on by one step, until it stands before the next, ends, or waits for something else.</summary>
    /// <param name="worker">Its number.</param>
    /// <param name="alone">Whether no other worker can move, so that a wait is one for good.</param>
    /// <returns>Whether it came as far as another step or its end.</returns>
    /// <exception cref="EndlessException">All workers together have made too many steps.</exception>
    public bool Step(int worker, bool alone = false)
    {
        if (_log.Count > MostSteps)
            throw new EndlessException(ExercisesWords.StepsWithoutEnd.With(MostSteps));
        var seat = _seats[worker];
        (seat.IsAwake, seat.State) = (false, Where.Running);
        seat.Go.Release();
        return Arrival(seat, alone ? ManyPolls : FewPolls);
    }

    /// <summary>Waits until any worker stands before a step or has ended; used when all that are left wait for others.</summary>
    public void AwaitAny() => _moved.Wait(_stop);

    /// <summary>A worker is about to take a step that others can see. Called on its thread.</summary>
    public void Point() => Wait(Mine, null);

    /// <summary>A worker has taken a step. Called on its thread.</summary>
    public void Note(string step) => _log.Enqueue((FactoringWords.StepOf.With(Mine.Number, step), null));

    /// <summary>A worker does an item. Called on its thread.</summary>
    public void Do(int item)
    {
        Wait(Mine, item);
        _log.Enqueue((FactoringWords.StepOf.With(Mine.Number, FactoringWords.StepDoes.With(item)), item));
    }

    /// <summary>Ends the workers that are still there.</summary>
    public void Dispose()
    {
        _over = true;
        foreach (var seat in _seats)
            seat.Go.Release();
    }

    private Seat Mine => _mine.Value ?? throw new InvalidOperationException(FactoringWords.WorkerOnOtherThread);

    private void Wait(Seat seat, int? item)
    {
        seat.Item = item;
        seat.State = Where.AtPoint;
        _moved.Release();
        seat.Go.Wait(_stop);
        seat.IsAwake = true;
        if (_over)
            throw new OperationCanceledException();
    }

    private void Live(Seat seat, Action<int> body)
    {
        try
        {
            _mine.Value = seat;
            Wait(seat, null);
            body(seat.Number);
        }
        catch (Exception thrown)
        {
            // Kept and not thrown on: on a bare thread it would end the process.
            seat.Failure = thrown;
        }
        seat.State = Where.Ended;
        _moved.Release();
    }

    private bool Arrival(Seat seat, int polls)
    {
        while (seat.State == Where.Running)
        {
            // Time decides nothing here: it is only how often we look whether the thread waits for a lock. A thread
            // that has not woken up yet from our own gate waits for nobody.
            if (!_moved.Wait(PollMilliseconds, _stop) && seat.IsAwake && Waits(seat.Thread!) && polls-- == 0)
                return seat.State != Where.Running;
        }
        return true;
    }

    private static bool Waits(Thread thread) => (thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

    private enum Where
    {
        Running,
        AtPoint,
        Ended,
    }

    private sealed class Seat(int number)
    {
        private volatile Where _state = Where.Running;
        private volatile bool _awake;

        public int Number => number;

        public SemaphoreSlim Go { get; } = new(0);

        public Thread? Thread { get; set; }

        public int? Item { get; set; }

        public Exception? Failure { get; set; }

        public bool IsAwake
        {
            get => _awake;
            set => _awake = value;
        }

        public Where State
        {
            get => _state;
            set => _state = value;
        }
    }
}
