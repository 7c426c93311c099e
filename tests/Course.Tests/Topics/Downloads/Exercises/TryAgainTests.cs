using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Downloads.Exercises;
using Solution = System.Func<System.Func<System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>, NotebookCourse.Topics.Downloads.Exercises.RetryRules, System.TimeProvider, System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>;

namespace NotebookCourse.Tests.Topics.Downloads.Exercises;

public class TryAgainTests
{
    public static TheoryData<string, Solution> RightOnes => new()
    {
        { "a variable that doubles", Doubling() },
        { "away from the context", (ask, rules, clock, stop) => Task.Run(() => Doubling()(ask, rules, clock, stop), CancellationToken.None) },
        { "computed from the attempt", Doubling(after: (rules, attempt) => TimeSpan.FromTicks((long)Math.Min(rules.First.Ticks * Math.Pow(2, attempt - 1), rules.Longest.Ticks))) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Solution right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.TryAgain.Check(right));
    }

    public static TheoryData<string, Solution, string> WrongOnes => new()
    {
        { "only once", (ask, _, _, stop) => ask(stop), "Attempts at 0\u00a0ms; at 0\u00a0ms: the last failure is passed on" },
        { "at once again", Doubling(after: (_, _) => TimeSpan.Zero), "Came out: Attempts at 0, 0\u00a0ms" },
        { "always the same wait", Doubling(after: (rules, _) => rules.First), "Came out: Attempts at 0, 100, 200, 300\u00a0ms" },
        { "adding instead of doubling", Doubling(after: (rules, attempt) => rules.First * attempt), "Came out: Attempts at 0, 100, 300, 600\u00a0ms" },
        { "no limit", Doubling(after: (rules, attempt) => rules.First * Math.Pow(2, Math.Min(attempt, 20) - 1)), "longest wait 500\u00a0ms" },
        { "shift that overflows", Doubling(after: (rules, attempt) => TimeSpan.FromMilliseconds(Math.Min((int)rules.First.TotalMilliseconds << (attempt - 1), rules.Longest.TotalMilliseconds))), "At most 40 attempts" },
        { "one attempt too many", Doubling(extra: 1), "Attempts at 0, 100, 300, 700, 1500, 2500\u00a0ms" },
        { "one attempt too few", Doubling(extra: -1), "Came out: Attempts at 0, 100, 300, 700\u00a0ms; at 700\u00a0ms: the last failure is passed on" },
        { "waits after the last", WaitsAfterTheLast, "at 2500\u00a0ms: the last failure" },
        { "never gives up", Doubling(extra: 1000), "nothing more happens" },
        { "wait that cannot be cut short", Doubling(deaf: true), "after 150\u00a0ms the caller cancels" },
        { "tries again when cancelled", RetriesAnything, "cancel" },
        { "the clock on the wall", (ask, rules, _, stop) => Doubling()(ask, rules with { First = TimeSpan.FromDays(1), Longest = TimeSpan.FromDays(1) }, TimeProvider.System, stop), "but for nothing that the given clock" },
        { "the first wait is never too long", DoublingAfter(wait => wait), "first wait 800\u00A0ms, longest wait 300\u00A0ms" },
        { "asks again after anything but a cancellation", Catching(failure => failure is not OperationCanceledException), "the FormatException is passed on" },
        { "asks again after anything, while nobody cancels", Catching(_ => true), "the FormatException is passed on" },
        { "asks again after a cancellation of the server's", Catching(failure => failure is HttpRequestException or OperationCanceledException), "the TaskCanceledException is passed on" },
        { "gives nothing in the end", async (ask, rules, clock, stop) => { try { return await Doubling()(ask, rules, clock, stop); } catch { return ""; } }, "the answer was \"\", which the server did not give" },
        { "other failure in the end", Rewraps, "TimeoutException" },
        { "null in the end", Gives(null!), "null" },
        { "made-up answer", Gives("a cat"), "a cat" },
        { "token not passed on", (ask, rules, clock, stop) => Doubling()(_ => ask(CancellationToken.None), rules, clock, stop), "made with another token" },
        { "asks nobody", (_, _, _, _) => Task.FromResult("a guess"), "The first attempt is answered. Expected: Attempts at 0 ms; at 0 ms: the answer. Came out: No attempt; at 0 ms: the answer was \"a guess\"" },
        { "cancels itself where the server's patience ends", AsACancellation, "cancelled, with an exception of its own: the TaskCanceledException of the attempt is not passed on" },
        { "fails where it was cancelled", AsAFailure, "the task counts as failed, with a " },
        { "sleeps", (ask, rules, clock, stop) => { Thread.Sleep(Timeout.Infinite); return ask(stop); }, "holds its thread in a wait" },
        { "null", (_, _, _, _) => null!, "null" },
        { "throws", (_, _, _, _) => throw new FormatException("no"), "FormatException: no" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Solution wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.TryAgain.Check(wrong), found);
    }

    private static async Task<string> AsACancellation(Func<CancellationToken, Task<string>> ask, RetryRules rules, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            return await Doubling()(ask, rules, clock, stop);
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new OperationCanceledException("mine");
        }
    }

    private static Task<string> AsAFailure(Func<CancellationToken, Task<string>> ask, RetryRules rules, TimeProvider clock, CancellationToken stop)
    {
        var answer = new TaskCompletionSource<string>();
        _ = Answer();
        return answer.Task;

        async Task Answer()
        {
            try
            {
                answer.SetResult(await Doubling()(ask, rules, clock, stop));
            }
            catch (Exception failure)
            {
                answer.SetException(failure);
            }
        }
    }

    private static Solution DoublingAfter(Func<TimeSpan, TimeSpan> first) => async (ask, rules, clock, stop) =>
    {
        var wait = first(rules.First);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(stop);
            }
            catch (HttpRequestException) when (attempt < rules.Attempts)
            {
                await Task.Delay(wait, clock, stop);
                wait = wait * 2 < rules.Longest ? wait * 2 : rules.Longest;
            }
        }
    };

    private static Solution Catching(Func<Exception, bool> again) => async (ask, rules, clock, stop) =>
    {
        var wait = rules.First < rules.Longest ? rules.First : rules.Longest;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(stop);
            }
            catch (Exception failure) when (attempt < rules.Attempts && again(failure) && !stop.IsCancellationRequested)
            {
                await Task.Delay(wait, clock, stop);
                wait = wait * 2 < rules.Longest ? wait * 2 : rules.Longest;
            }
        }
    };

    private static Solution Doubling(Func<RetryRules, int, TimeSpan>? after = null, int extra = 0, bool deaf = false) => async (ask, rules, clock, stop) =>
    {
        var wait = rules.First < rules.Longest ? rules.First : rules.Longest;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(stop);
            }
            catch (HttpRequestException) when (attempt < rules.Attempts + extra)
            {
                await Task.Delay(after?.Invoke(rules, attempt) ?? wait, clock, deaf ? CancellationToken.None : stop);
                wait = wait * 2 < rules.Longest ? wait * 2 : rules.Longest;
            }
        }
    };

    private static async Task<string> WaitsAfterTheLast(Func<CancellationToken, Task<string>> ask, RetryRules rules, TimeProvider clock, CancellationToken stop)
    {
        var wait = rules.First;
        HttpRequestException? last = null;
        for (var attempt = 1; attempt <= rules.Attempts; attempt++)
        {
            try
            {
                return await ask(stop);
            }
            catch (HttpRequestException failure)
            {
                last = failure;
                await Task.Delay(wait, clock, stop);
                wait = wait * 2 < rules.Longest ? wait * 2 : rules.Longest;
            }
        }
        throw last!;
    }

    private static async Task<string> RetriesAnything(Func<CancellationToken, Task<string>> ask, RetryRules rules, TimeProvider clock, CancellationToken stop)
    {
        var wait = rules.First;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(stop);
            }
            catch (Exception) when (attempt < rules.Attempts)
            {
                await Task.Delay(wait, clock, CancellationToken.None);
                wait = wait * 2 < rules.Longest ? wait * 2 : rules.Longest;
            }
        }
    }

    private static async Task<string> Rewraps(Func<CancellationToken, Task<string>> ask, RetryRules rules, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            return await Doubling()(ask, rules, clock, stop);
        }
        catch (HttpRequestException)
        {
            throw new TimeoutException("gave up");
        }
    }

    private static Solution Gives(string answer) => async (ask, rules, clock, stop) =>
    {
        await Task.Yield();
        return answer;
    };
}
