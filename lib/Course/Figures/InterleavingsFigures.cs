using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures;

/// <summary>What an exploration looks like.</summary>
public static class InterleavingsFigures
{
    // More of them nobody reads in a caption.
    private const int MostRaces = 3;

    /// <summary>A row for each way in which the program can end: in how many schedules, and the shortest of them.</summary>
    public static Table Chart(this Interleavings found) => new(
        FiguresWords.EverySchedule,
        [new(FiguresWords.HowItEnds), new(FiguresWords.SchedulesColumn, IsNumeric: true), new(FiguresWords.ShareColumn, IsNumeric: true), new(FiguresWords.ShortestColumn)],
        [.. found.Classes.Select(each => (string[])
            [each.Outcome.Describe(), Count(each.Schedules), Number.Digits(100 * each.Weight / found.Classes.Sum(one => one.Weight)), each.Shortest.ToString()])],
        string.Join(' ', Sentences(found)));

    /// <summary>The program with the reader as its scheduler.</summary>
    public static PlayFigure Play(this Interleavings found) => new(found.Tree(), null);

    /// <summary>The same with a goal: an outcome to bring about.</summary>
    /// <exception cref="ArgumentException">No schedule has that outcome, or there are too many schedules.</exception>
    public static PlayFigure Play(this Interleavings found, object? outcome) => new(found.Tree(), new(
        FiguresWords.GoalOutcome.With(Content.Text(outcome)), reached => reached.Gives(outcome), found.ShortestOf(outcome).Shortest.Switches));

    /// <summary>The same for a whole number: a 0 that stands in the code would otherwise be taken for an <see cref="OutcomeKind"/>.</summary>
    /// <inheritdoc cref="Play(Interleavings, object?)"/>
    public static PlayFigure Play(this Interleavings found, int outcome) => found.Play((object)outcome);

    /// <summary>The same with a goal: a kind of outcome to bring about.</summary>
    /// <exception cref="ArgumentException">No schedule ends so, or there are too many schedules.</exception>
    public static PlayFigure Play(this Interleavings found, OutcomeKind kind) => new(found.Tree(), new(
        GoalOf(kind), outcome => outcome.Kind == kind, found.ShortestOf(kind).Shortest.Switches));

    /// <summary>Every schedule of a tiny program in one picture.</summary>
    /// <exception cref="ArgumentException">There are more than can be told apart: <see cref="TreeFigure.MostSchedules"/>.</exception>
    public static TreeFigure Chart(this ScheduleTree tree) => new(tree);

    /// <summary>A number of schedules in words; it may exceed what a long can hold.</summary>
    internal static string Count(UInt128 schedules) => schedules == UInt128.MaxValue ? FiguresWords.MoreThanCanBeCounted : schedules.ToString("N0", Language.Numbers);

    /// <summary>Why what was found is not all that there may be, a sentence for each reason that lies in the program.</summary>
    internal static IEnumerable<string> Unproved(this Interleavings found)
    {
        foreach (var reason in found.NotSeen()) yield return reason;
        if (found.HasGivenUp) yield return FiguresWords.LongRunsGivenUp.With(found.Search.MostSteps);
        if (found.HasFilledABuffer) yield return FiguresWords.FilledABuffer.With(StoreBuffer.Room);
        if (found.HasTakenForWaiting) yield return FiguresWords.LookingTakenForWaiting;
    }

    /// <summary>What of the program was not seen, a sentence for each kind.</summary>
    internal static IEnumerable<string> NotSeen(this Interleavings found)
    {
        if (found.Unseen.Count > 0) yield return FiguresWords.NothingSeenOf.With(string.Join(", ", found.Unseen));
        if (found.NotFollowed.Count > 0) yield return FiguresWords.NotFollowed.With(string.Join(", ", found.NotFollowed));
        if (found.HasOthers) yield return FiguresWords.OthersWereThere;
        if (found.HasFilledABuffer) yield return FiguresWords.FilledABuffer.With(StoreBuffer.Room);
    }

    /// <summary>How a run ends, in a few words.</summary>
    internal static string Describe(this Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Deadlock => FiguresWords.EndsInDeadlock.With(outcome.Text),
        OutcomeKind.Failed => FiguresWords.EndsInFailure.With(outcome.Text.TrimEnd('.')),
        OutcomeKind.Endless => FiguresWords.EndsNever.With(outcome.Text),
        _ when outcome.Text.EndsWith('.') => FiguresWords.EndsWith.With(FiguresWords.Quoted.With(outcome.Text.TrimEnd('.'))),
        _ => outcome.Text.Length > 0 ? FiguresWords.EndsWith.With(outcome.Text) : FiguresWords.JustEnds,
    };

    /// <summary>How a run ends, as a sentence in the middle of another.</summary>
    internal static string Sentence(this Outcome outcome) =>
        outcome.Kind == OutcomeKind.Endless ? FiguresWords.ItNeverEnds.With(outcome.Text) : FiguresWords.ItEnds.With(outcome.Describe());

    private static string GoalOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Deadlock => FiguresWords.GoalDeadlock,
        OutcomeKind.Failed => FiguresWords.GoalError,
        OutcomeKind.Endless => FiguresWords.GoalNoEnd,
        _ => FiguresWords.GoalEnd,
    };

    private static IEnumerable<string> Sentences(Interleavings found)
    {
        var ways = FiguresWords.Outcomes.With(found.Classes.Count);
        var schedules = FiguresWords.Schedules.With(Count(found.Schedules));
        var runs = FiguresWords.Runs.With(Number.Whole(found.Runs));
        var time = Duration.Text(found.Elapsed.TotalSeconds);
        var isExact = found.HasCountedAll || found.Schedules == UInt128.MaxValue;
        yield return found.Search.Draws is not null ? FiguresWords.DrawnSchedules.With(schedules, ways)
            : found is { IsComplete: true, HasRounds: true } ? FiguresWords.AllWithRoundsFound.With(ways)
            : found.IsComplete && isExact ? FiguresWords.AllSchedulesFound.With(schedules, ways)
            : found.Schedules == UInt128.MaxValue ? FiguresWords.SeenSchedulesFound.With(schedules, ways)
            : FiguresWords.AtLeastSchedulesFound.With(schedules, ways);
        yield return found.IsComplete && found.Schedules > (UInt128)found.Runs ? FiguresWords.RunsStoodForThem.With(runs, time) : FiguresWords.RunsWereMade.With(runs, time);
        if (found is { HasLeftOut: true, Search.MostPreemptions: { } most }) yield return FiguresWords.LeftOutPreemptions.With(most);
        if (found.HasMet) yield return FiguresWords.StoppedWhereAsked;
        else if (found.HasEndedEarly) yield return FiguresWords.TooManyLongRuns.With(found.Search.MostSteps);
        else if (!found.IsFinished) yield return FiguresWords.OutOfTime;
        if (found is { HasRounds: true, HasTakenForWaiting: false, IsComplete: false }) yield return FiguresWords.RoundsWithoutNumber;
        if (found.Of(OutcomeKind.Endless).Any()) yield return FiguresWords.EndlessCutOff;
        foreach (var reason in found.Unproved()) yield return reason;
        foreach (var sentence in OfRaces(found)) yield return sentence;
    }

    /// <summary>Data races as a sentence; of many only the first ones.</summary>
    internal static string Sentence(this IReadOnlyList<DataRace> races)
    {
        // Two accesses in one line are one to whoever reads that line.
        var all = races.Select(race => race.ToString()).Distinct().ToList();
        var told = all.Take(MostRaces);
        if (all.Count > MostRaces) told = told.Append(FiguresWords.MoreRaces.With(all.Count - MostRaces));
        return FiguresWords.DataRaces.With(all.Count, string.Join("; ", told));
    }

    // What a race or a volatile access means for what was found.
    private static IEnumerable<string> OfRaces(Interleavings found)
    {
        if (found.Races.Count > 0)
        {
            yield return found.Races.Sentence();
            if (found is { IsComplete: true, Classes.Count: 1 }) yield return FiguresWords.RaceChangedNothing;
        }
        if (found.Search.HasStoreBuffers) yield return FiguresWords.WithStoreBuffers;
        else if (found.Races.Count > 0) yield return FiguresWords.BeyondSchedulesRace;
        else if (found.HasVolatileWrites) yield return FiguresWords.BeyondSchedulesVolatile;
    }
}
