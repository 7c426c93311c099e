using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;
using Solution = System.Func<System.Func<System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>, NotebookCourse.Topics.Downloads.Exercises.RetryRules, System.TimeProvider, System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>;

namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>9.2: asks again after waits that double up to a limit, so often and no oftener, and stops when told to.</summary>
internal sealed class TryAgainExercise : Exercise<Solution>
{
    private static readonly RetryRules Usual = Rules(5, 100, 1_000), Capped = Rules(7, 100, 500), Once = Rules(1, 100, 500), Many = Rules(40, 1_000, 30_000), Short = Rules(4, 800, 300);

    private static readonly Case[] Cases =
    [
        new(Usual, Failures: 0), new(Usual, Failures: 1), new(Usual, Failures: 3), new(Usual, Failures: 4), new(Usual, Failures: 9),
        new(Capped, Failures: 6), new(Once, Failures: 1), new(Many, Failures: 39),
        new(Usual, Failures: 9, StopAt: 150), new(Usual, Failures: 2, StopAt: 300, StopsInside: true),
        new(Short, Failures: 3), new(Usual, Failures: 0, Other: OtherFailure.Nonsense), new(Usual, Failures: 2, Other: OtherFailure.Nonsense), new(Usual, Failures: 1, Other: OtherFailure.Cancels),
    ];

    private protected override Description About => new(
        "9.2",
        DownloadsWords.TryAgainTitle,
        [DownloadsWords.TryAgainHint1, DownloadsWords.TryAgainHint2, DownloadsWords.TryAgainHint3],
        DownloadsWords.TryAgainProved.With(Cases.Length));

    private protected override Counterexample? FindFault(Solution solution) =>
        // Looked at twice: code that goes by way of the pool may be late there through no fault of its own, and the clock
        // has then moved on without it.
        Trial.First(Cases.Select(each => each.FaultOf(solution) is null ? null : each.FaultOf(solution)));

    private static RetryRules Rules(int attempts, int first, int longest) =>
        new(attempts, TimeSpan.FromMilliseconds(first), TimeSpan.FromMilliseconds(longest));

    /// <summary>What may come of an attempt that is no answer and no failure to be asked again about.</summary>
    private enum OtherFailure
    {
        None,
        Nonsense,
        Cancels,
    }

    /// <summary>A server that fails so many times, then perhaps in another way, and a learner's caller who may lose patience.</summary>
    private sealed record Case(RetryRules Rules, int Failures, int? StopAt = null, bool StopsInside = false, OtherFailure Other = OtherFailure.None)
    {
        private string Input => DownloadsWords.TryAgainInput.With(Rules.Attempts, Ms(Rules.First), Ms(Rules.Longest)) + " " + (
            StopsInside ? DownloadsWords.TryAgainStoppedInside.With(Failures, StopAt!.Value)
            : StopAt is { } at ? DownloadsWords.TryAgainStopped.With(at)
            : Failures >= Rules.Attempts ? DownloadsWords.TryAgainAllFail
            : string.Join(' ', new[] { Failures > 0 ? DownloadsWords.TryAgainFails.With(Failures) : "", NextAttempt }.Where(sentence => sentence.Length > 0)));

        private string NextAttempt => Other switch
        {
            OtherFailure.Nonsense => DownloadsWords.TryAgainOtherFails.With(Failures + 1),
            OtherFailure.Cancels => DownloadsWords.TryAgainOtherTimesOut.With(Failures + 1),
            _ => Failures > 0 ? "" : DownloadsWords.TryAgainNoneFails,
        };

        public Counterexample? FaultOf(Solution solution)
        {
            Attempt.Note(Input, Expected());
            var clock = new VirtualClock();
            using var patience = new CancellationTokenSource();
            using var context = new IdleDetectingSynchronizationContext(HostContext.StopToken);
            var server = new Server(this, clock, patience.Token);
            var task = context.Begin(() => solution(server.Ask, Rules, clock, patience.Token));
            while (task is { IsCompleted: false } && server.Times.Count <= Rules.Attempts && NextMove(clock, patience.Token) is { } time)
            {
                context.Do(() => clock.MoveTo(time));
                if (time.TotalMilliseconds == StopAt)
                    context.Do(patience.Cancel);
            }
            var found = Story(server.Times, Ending(task, context, server), clock.Now);
            var expected = Expected();
            return found != expected ? new(Input, expected, found)
                : server.WasGivenAnotherToken ? new(Input, DownloadsWords.TryAgainTokenExpected, DownloadsWords.TryAgainTokenMissing)
                : null;
        }

        // The clock jumps to whatever comes first: the next timer, or the moment at which patience ends.
        private TimeSpan? NextMove(VirtualClock clock, CancellationToken stop)
        {
            var end = StopAt is { } at && !stop.IsCancellationRequested ? TimeSpan.FromMilliseconds(at) : (TimeSpan?)null;
            return clock.Next is { } next && !(end < next) ? next : end;
        }

        private string Expected()
        {
            var (times, now, wait) = (new List<TimeSpan>(), TimeSpan.Zero, Shorter(Rules.First));
            while (true)
            {
                times.Add(now);
                if (StopsInside && times.Count > Failures)
                    return Story(times, DownloadsWords.TryAgainCancelled, now);
                if (times.Count > Failures)
                    return Story(times, Other == OtherFailure.None ? DownloadsWords.TryAgainAnswered : DownloadsWords.TryAgainPassesOtherOn.With(NameOf(Other)), now);
                if (times.Count == Rules.Attempts)
                    return Story(times, DownloadsWords.TryAgainGivesUp, now);
                if (!StopsInside && (now + wait).TotalMilliseconds > StopAt)
                    return Story(times, DownloadsWords.TryAgainCancelled, TimeSpan.FromMilliseconds(StopAt!.Value));
                now += wait;
                wait = Shorter(wait * 2);
            }
        }

        private TimeSpan Shorter(TimeSpan wait) => wait < Rules.Longest ? wait : Rules.Longest;

        private static string NameOf(OtherFailure other) => other == OtherFailure.Nonsense ? nameof(FormatException) : nameof(TaskCanceledException);

        private static string Story(List<TimeSpan> times, string ending, TimeSpan end) =>
            times.Count == 0 ? DownloadsWords.TryAgainNoAttempt.With(ending, Ms(end)) : DownloadsWords.TryAgainStory.With(string.Join(", ", times.Select(Ms)), ending, Ms(end));

        private static string Ms(TimeSpan time) => Literal.Of(time.TotalMilliseconds);

        private string Ending(Task<string>? task, IdleDetectingSynchronizationContext context, Server server) => task switch
        {
            _ when context.Escaped is { } escaped => Trial.Threw(escaped),
            { IsCompletedSuccessfully: true, Result: null } => ExercisesWords.ItGaveNull,
            null => context.IsBlocked ? DownloadsWords.TryAgainBlocked : ExercisesWords.ItGaveNull,
            { IsFaulted: true } or { IsCanceled: true } when server.OtherFailure is { } other && Thrown(task) == other =>
                task.IsFaulted == (other is FormatException) ? DownloadsWords.TryAgainPassesOtherOn.With(NameOf(Other)) : DownloadsWords.TryAgainFaulted.With(NameOf(Other)),
            { IsCanceled: true } when Other == OtherFailure.Cancels => DownloadsWords.TryAgainCancelledItself.With(NameOf(Other)),
            { IsCanceled: true } => DownloadsWords.TryAgainCancelled,
            { IsFaulted: true } when task.Exception.InnerException is OperationCanceledException => DownloadsWords.TryAgainFaulted.With(task.Exception.InnerException.GetType().Name),
            { IsCompletedSuccessfully: true } => task.Result == server.Answer ? DownloadsWords.TryAgainAnswered : DownloadsWords.TryAgainOtherAnswer.With(task.Result),
            { IsFaulted: true } => task.Exception.InnerException == server.LastFailure
                ? DownloadsWords.TryAgainGivesUp
                : Trial.Threw(task.Exception.InnerException!),
            _ => context.IsBlocked ? DownloadsWords.TryAgainBlocked : DownloadsWords.TryAgainHangs,
        };
    }

    // What whoever awaits the task would get.
    private static Exception? Thrown(Task<string> task)
    {
        try
        {
            task.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private sealed class Server(Case each, VirtualClock clock, CancellationToken patience)
    {
        public string Answer { get; } = "a picture";

        public HttpRequestException? LastFailure { get; private set; }

        public Exception? OtherFailure { get; private set; }

        public bool WasGivenAnotherToken { get; private set; }

        public List<TimeSpan> Times { get; } = [];

        public Task<string> Ask(CancellationToken stop)
        {
            Times.Add(clock.Now);
            WasGivenAnotherToken |= stop != patience;
            // One too many ends the matter: nothing comes back, so that code which asks for ever stands still here.
            if (Times.Count > each.Rules.Attempts)
                return new TaskCompletionSource<string>().Task;
            if (Times.Count <= each.Failures)
                return Task.FromException<string>(LastFailure = new(DownloadsWords.ServerBusy));
            switch (each.Other)
            {
                case TryAgainExercise.OtherFailure.Nonsense:
                    return Task.FromException<string>(OtherFailure = new FormatException(DownloadsWords.ServerNonsense));
                case TryAgainExercise.OtherFailure.Cancels:
                    return TimedOut();
            }
            if (!each.StopsInside)
                return Task.FromResult(Answer);
            var hanging = new TaskCompletionSource<string>();
            patience.Register(() => hanging.TrySetCanceled(patience));
            return hanging.Task;
        }

        // As HttpClient does when its own patience is at its end: the task counts as cancelled, though nobody has cancelled it.
        private async Task<string> TimedOut()
        {
            await Task.CompletedTask;
            throw OtherFailure = new TaskCanceledException();
        }
    }
}
