using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>9.1: never more in flight than allowed, never fewer without need, and no job lost to another's failure.</summary>
internal sealed class AtMostExercise : Exercise<Func<IReadOnlyList<Func<Task>>, int, Task>>
{
    private static readonly (int Jobs, int Most)[] Sizes = [(6, 3), (0, 2), (1, 1), (3, 1), (3, 8), (7, 2)];

    // So often a thread of the pool is hardly held up in the very moment in which nobody sees it.
    private const int ByAccident = 3;

    private protected override Description About => new(
        "9.1",
        DownloadsWords.AtMostTitle,
        [DownloadsWords.AtMostHint1, DownloadsWords.AtMostHint2, DownloadsWords.AtMostHint3],
        DownloadsWords.AtMostProved.With(Sizes.Length * 2));

    private protected override Counterexample? FindFault(Func<IReadOnlyList<Func<Task>>, int, Task> solution) => Trial.First(
        Sizes.Select(size => Play(size.Jobs, size.Most, failing: null, solution))
            .Concat(Sizes.Where(size => size.Jobs > 0).Select(size => Play(size.Jobs, size.Most, failing: 0, solution))));

    private static Counterexample? Play(int jobs, int most, int? failing, Func<IReadOnlyList<Func<Task>>, int, Task> solution)
    {
        var board = new JobBoard(jobs);
        Attempt.Note(Input(jobs, most, failing, []), DownloadsWords.AtMostExpected.With(Math.Min(most, jobs)));
        using var context = new IdleDetectingSynchronizationContext(HostContext.StopToken);
        var task = context.Begin(() => Outcome(solution(board.Jobs, most)));
        var failure = new InvalidOperationException(DownloadsWords.JobFailed);
        var ended = new List<int>();
        while (true)
        {
            if (context.Sure(() => Complaint(board, context, task, most, ended.Count)) is { } complaint)
                return new(Input(jobs, most, failing, ended), DownloadsWords.AtMostExpected.With(Math.Min(most, jobs - ended.Count)), complaint);
            if (board.InFlight is not { Count: > 0 } inFlight)
                break;
            // The one in the middle: code that waits for the first, or for all, is caught.
            var next = ended.Count == 0 && failing is { } bad ? bad : inFlight[inFlight.Count / 2];
            ended.Add(next);
            context.Do(() => board.End(next, next == failing ? failure : null));
        }
        if (context.Belated >= ByAccident)
            return new(Input(jobs, most, failing, []), DownloadsWords.AtMostAtOnce, DownloadsWords.AtMostPolls);
        return context.Sure(() => EndingFault(task!, failing is null ? null : failure)) is { } wrong
            ? new(Input(jobs, most, failing, ended), failing is null ? DownloadsWords.AtMostEndsWell : DownloadsWords.AtMostEndsBadly, wrong)
            : null;
    }

    // The learner's task as one with a value, so that "gave null" can be told from "has not come back".
    private static async Task<Exception?> Outcome(Task? task)
    {
        if (task is null)
            return new ArgumentNullException(null, ExercisesWords.ItGaveNull);
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCanceled ? new OperationCanceledException() : task.Exception;
    }

    private static string? Complaint(JobBoard board, IdleDetectingSynchronizationContext context, Task<Exception?>? task, int most, int ended)
    {
        var begun = board.Begun;
        var inFlight = board.InFlight.Count;
        var wanted = Math.Min(most, board.Jobs.Count - ended);
        if (board.Peak > most)
            return DownloadsWords.AtMostTooMany.With(board.Peak);
        if (begun.Count != begun.Distinct().Count())
            return DownloadsWords.AtMostTwice.With(begun.First(job => begun.Count(each => each == job) > 1));
        if (context.Escaped is { } escaped)
            return Trial.Threw(escaped);
        if (context.IsBlocked)
            return DownloadsWords.AtMostBlocked.With(inFlight);
        if (inFlight < wanted)
            return Early(task) ?? (task is { IsCompleted: true } && Forgotten(board) is { } job ? DownloadsWords.AtMostForgotten.With(job) : DownloadsWords.AtMostTooFew.With(inFlight));
        return wanted > 0 && task is { IsCompleted: true } ? Early(task) ?? DownloadsWords.AtMostEarly.With(inFlight) : null;
    }

    private static int? Forgotten(JobBoard board) => Enumerable.Range(0, board.Jobs.Count).Except(board.Begun).Select(job => (int?)job).FirstOrDefault();

    // A task that has ended while jobs were left says more by how it ended than by the jobs that are missing.
    private static string? Early(Task<Exception?>? task) => task switch
    {
        { IsFaulted: true } => Trial.Threw(task.Exception.InnerException!),
        { IsCompletedSuccessfully: true, Result: ArgumentNullException { ParamName: null } } => ExercisesWords.ItGaveNull,
        { IsCompletedSuccessfully: true, Result: { } thrown } => DownloadsWords.AtMostGaveUp.With(Trial.Threw(thrown is AggregateException { InnerException: { } inner } ? inner : thrown)),
        _ => null,
    };

    private static string? EndingFault(Task<Exception?> task, Exception? failure)
    {
        if (!task.IsCompleted)
            return DownloadsWords.AtMostNeverEnds;
        var outcome = task.IsFaulted ? task.Exception : task.Result;
        if (failure is null)
            return outcome is null ? null : Early(task);
        return outcome is AggregateException several && several.Flatten().InnerExceptions.Contains(failure) ? null
            : outcome is null ? DownloadsWords.AtMostSwallowed
            : Early(task);
    }

    private static string Input(int jobs, int most, int? failing, List<int> ended)
    {
        var place = DownloadsWords.AtMostInput.With(jobs, most);
        var past = ended.Count == 0 ? DownloadsWords.NoneHasEnded
            : failing is { } bad ? DownloadsWords.FirstFailed.With(bad, string.Join(", ", ended))
            : DownloadsWords.TheseHaveEnded.With(string.Join(", ", ended));
        return $"{place} {past}";
    }
}
