using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Deadlocks.Figures;

/// <summary>What dinners that get stuck look like.</summary>
public static class StuckDinnersFigures
{
    /// <summary>A row for each table; how often it got stuck in each of the three ways.</summary>
    public static Table Chart(this IReadOnlyList<StuckDinner> dinners) => new(
        DeadlocksWords.StuckTitle,
        [new(DeadlocksWords.SeatsColumn, IsNumeric: true), new(DeadlocksWords.StuckSchedulesColumn), new(DeadlocksWords.StuckDrawsColumn), new(DeadlocksWords.StuckTimesColumn)],
        [.. dinners.Select(each => (string[])
            [Number.Whole(each.Seats), Of((double)each.StuckSchedules, (double)each.Schedules), Of(each.StuckDraws, each.Draws), Of(each.StuckTimes, each.Times)])],
        DeadlocksWords.StuckFinding.With(string.Join(", ", dinners.Select(each => Percent(each.StuckDraws, each.Draws))), string.Join(", ", dinners.Select(each => Number.Whole(each.Seats)))));

    private static string Of(double stuck, double all) => DeadlocksWords.StuckOf.With(Number.Plain(stuck), Number.Plain(all), Percent(stuck, all));

    // Two in a million is no 0.0 %.
    private static string Percent(double stuck, double all) => stuck == 0 ? "0\u00a0%" : $"{Number.Digits(100 * stuck / all)}\u00a0%";
}
