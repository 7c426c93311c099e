using System.Collections.Concurrent;
using System.Diagnostics;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Primitives;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Factoring.Exercises;
using NotebookCourse.Topics.Locks.Exercises;
using NotebookCourse.Topics.Races.Exercises;

namespace NotebookCourse.Tests.Exercises;

/// <summary>Whatever an answer does, its check comes back, with a verdict that says where it was.</summary>
public sealed class VerdictTests : IDisposable
{
    // Enough for what the checks do before they come to where the answer hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _over = new();

    public static TheoryData<string> Exercises => [.. Hanging.Names];

    // One of each kind: rows of cases, threads in virtual time, asynchronous code, streams, schedules.
    public static TheoryData<string> Kinds =>
    [
        nameof(Exercise.Numbered), nameof(Exercise.LittlesLaw), nameof(Exercise.Photocopier), nameof(Exercise.InSlices), nameof(Exercise.AtMost), nameof(Exercise.TryAgain), nameof(Exercise.OneAlarm),
        nameof(Exercise.LastSeat), nameof(Exercise.Shelf), nameof(Exercise.WhoeverIsFree), nameof(Exercise.Supervisor), nameof(Exercise.NextMessage),
    ];

    // What hangs in a test ends with it.
    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Check_AnswerThatLoops_SaysSo(string exercise) =>
        CheckAssert.Wrong(Hanging.Check(exercise, Loop, Limit), "Given: ", "had not come back: a loop there does not end.");

    [Theory(Explicit = true)]
    [MemberData(nameof(Exercises))]
    public void Check_AnswerOfAnyExerciseThatLoops_SaysSo(string exercise) => Check_AnswerThatLoops_SaysSo(exercise);

    [Fact]
    public void Check_AnswerOfAnyExerciseThatWaits_SaysSo()
    {
        var found = new ConcurrentDictionary<string, string>();
        Thread[] checks = [.. Hanging.Names.Select(exercise => Start(() => found[exercise] = Hanging.Check(exercise, Wait, 8 * Limit).Alternative))];
        foreach (var check in checks) check.Join();

        // What is asynchronous is asked whether it moves, and need not be waited for.
        Assert.DoesNotContain(found, each => !each.Value.Contains("what is waited for there does not come", StringComparison.Ordinal) && !each.Value.Contains("holds its thread in a wait", StringComparison.Ordinal));
        Assert.Equal(Hanging.Names.Count(), found.Count);
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Check_AnswerThatThrows_SaysWhat(string exercise) =>
        CheckAssert.Wrong(Hanging.Check(exercise, () => throw new FormatException("no"), Attempt.Limit), "FormatException", "no");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Check_AnswerWithAThreadThatThrows_SaysSo(string exercise) => CheckAssert.Wrong(
        Hanging.Check(exercise, () => { Start(() => throw new FormatException("alone")).Join(); Wait(); }, Limit), "on a thread of its own, an exception, FormatException: alone");

    [Fact]
    public void Check_AnswerThatHangs_IsOverWithinTenSeconds()
    {
        var clock = Stopwatch.StartNew();

        Hanging.Check(nameof(Exercise.Numbered), Wait, Attempt.Limit);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Check_AnswerThatHangsInACall_NamesTheCall()
    {
        CheckAssert.Wrong(Exercise.OwnLock.Check(() => new Own(Loop, () => { }), 2 * Limit), "A in Enter()", "a loop there does not end");
        CheckAssert.Wrong(Exercise.OwnLock.Check(() => new Own(() => { }, Wait), 2 * Limit), "A in Exit()", "what is waited for there does not come");
        CheckAssert.Wrong(Exercise.LastSeat.Check(_ => seat => { Loop(); return true; }, 2 * Limit), "One buyer for seat 0 of 3", "a loop there does not end");
        CheckAssert.Wrong(Exercise.WhoeverIsFree.Check(_ => Loop(), 2 * Limit), "A in the work of worker 0", "a loop there does not end");
        CheckAssert.Wrong(Exercise.Photocopier.Check(form => { form.Read(); Loop(); }, 2 * Limit), "clerk 1", "a loop there does not end");
        CheckAssert.Wrong(Exercise.AtMost.Check(async (_, _) => { await Task.Yield(); Loop(); }, 2 * Limit), "Jobs: 6", "a loop there does not end");
        CheckAssert.Wrong(Exercise.InSlices.Check(job => job.Post(Loop), 2 * Limit), "The items take", "a loop there does not end");
    }

    // These answers are compiled into a file, so they are no learner's code, and nobody sees into them.
    [Fact]
    public void Check_RightAnswerThatWaitsUnseen_IsAcceptedAndNotCalledProved() =>
        CheckAssert.Unproved(Exercise.Shelf.Check(room => new MonitorShelf(room)), "A in Put(2) had not come back", "a wait which the check does not know", "a limit of the check, not of your code", "on real threads for a moment");

    [Fact]
    public void Check_RightAnswerThatIsNotSeen_IsAcceptedAndNotCalledProved()
    {
        CheckAssert.Unproved(Exercise.LastSeat.Check(_ => new ConcurrentDictionary<int, bool>() is var sold ? seat => sold.TryAdd(seat, true) : null!), "cannot see into");
        CheckAssert.Unproved(Exercise.Record.Check(() => new InterlockedRecord()), "IRecord.Offer");
    }

    [Fact]
    public void Check_NoAnswer_IsNotCalledACase()
    {
        var check = Exercise.LastSeat.Check(null!);

        Assert.DoesNotContain("Here is a case", check.ToHtml());
        Assert.Contains("not yet. Here is why.", check.ToHtml());
        Assert.Contains("Here is a case", Exercise.LastSeat.Check(_ => _ => true).ToHtml());
    }

    [Fact]
    public void Check_AnswerThatGoesWrongBeforeAnyStep_NamesNoSchedule() =>
        CheckAssert.Wrong(Exercise.OwnLock.Check(() => new Own(() => throw new FormatException("no"), () => { })), "times each: 2. It goes wrong before the first step.");

    // Catching everything catches what would end a run, too.
    [Fact]
    public void Check_AnswerThatSwallowsEverything_EndsInAVerdict() => Assert.False(Exercise.WhoeverIsFree.Check(desk =>
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                desk.Gate.Enter();
                desk.Do(0);
            }
            catch (Exception)
            {
                // The mistake.
            }
        }
    }).Passed);

    [Fact]
    public void Check_AnswerLeftBehind_TouchesNoLaterCheck()
    {
        Desk? left = null;
        Exercise.WhoeverIsFree.Check(desk => { left = desk; Loop(); }, Limit);

        CheckAssert.Right(Exercise.WhoeverIsFree.Check(desk =>
        {
            for (int item; (item = desk.Next.Update(next => next + 1) - 1) < desk.Items;) desk.Do(item);
        }));
        Assert.NotNull(left);
    }

    [Fact]
    public void StopToken_AfterACheck_IsTheCellsAgain()
    {
        var before = HostContext.StopToken;

        Exercise.Median.Check(times => times.Average());

        Assert.Equal(before, HostContext.StopToken);
    }

    private static Thread Start(ThreadStart body)
    {
        var thread = new Thread(body) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private void Loop()
    {
        while (!_over.IsCancellationRequested)
        {
        }
    }

    private void Wait() => _over.Token.WaitHandle.WaitOne();

    private sealed class Own(Action enter, Action exit) : ILock
    {
        public void Enter() => enter();

        public void Exit() => exit();
    }

    private sealed class MonitorShelf(int room) : IShelf
    {
        private readonly Queue<int> _loaves = new();

        public void Put(int loaf)
        {
            lock (_loaves)
            {
                while (_loaves.Count == room) Monitor.Wait(_loaves);
                _loaves.Enqueue(loaf);
                Monitor.PulseAll(_loaves);
            }
        }

        public int Take()
        {
            lock (_loaves)
            {
                while (_loaves.Count == 0) Monitor.Wait(_loaves);
                Monitor.PulseAll(_loaves);
                return _loaves.Dequeue();
            }
        }
    }

    private sealed class InterlockedRecord : IRecord
    {
        private int _best;

        public int Best => Volatile.Read(ref _best);

        public void Offer(int value)
        {
            for (var seen = Best; seen < value; seen = Best) Interlocked.CompareExchange(ref _best, value, seen);
        }
    }
}
