using NotebookCourse.Figures;
using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Railways.Figures;

/// <summary>What a railway and its days look like.</summary>
public static class RailwayFigures
{
    /// <summary>A map of the network.</summary>
    public static MapFigure Chart(this Railway railway) => new(railway, null);

    /// <summary>A map with a route.</summary>
    public static MapFigure Chart(this Railway railway, Route route) => new(railway, route);

    /// <summary>Where the trains of the shortest way between two stations were when.</summary>
    /// <param name="day">The day.</param>
    /// <param name="from">The station at the top.</param>
    /// <param name="to">The station at the bottom.</param>
    /// <param name="fromHour">When the picture begins: 0 to 29.</param>
    /// <param name="toHour">When it ends: later, 30 at most.</param>
    public static SpaceTimeFigure Chart(this RailwayDay day, string from, string to, int fromHour = 0, int toHour = 24) =>
        new(day, day.Railway.Shortest(from, to), fromHour, toHour);

    /// <summary>Days beside each other: who arrived, who collided, who waited.</summary>
    /// <exception cref="ArgumentException">There is no day.</exception>
    public static Table Chart(this IReadOnlyList<RailwayDay> days)
    {
        if (days.Count == 0) throw new ArgumentException(RailwaysWords.NoDays, nameof(days));
        return new(
            RailwaysWords.DaysTitle,
            [
                new(RailwaysWords.SignalsColumn), new(RailwaysWords.ArrivedColumn, IsNumeric: true), new(RailwaysWords.StuckColumn, IsNumeric: true),
                new(RailwaysWords.HeadOnColumn, IsNumeric: true), new(RailwaysWords.BehindColumn, IsNumeric: true), new(RailwaysWords.MeanWaitColumn, IsNumeric: true),
            ],
            [.. days.Select(day => (string[])
            [
                day.Rule, Number.Whole(day.Arrived), Number.Whole(day.Stuck.Count), Number.Whole(day.Collisions.Count(each => each.IsHeadOn)),
                Number.Whole(day.Collisions.Count(each => !each.IsHeadOn)), Number.Digits(day.MeanWait / 60),
            ])],
            string.Join(' ', Sentences(days)));
    }

    /// <summary>Who waits for whom when no train can move any more: the circle, or everybody if there is none. If all arrived, a sentence that says so.</summary>
    public static Figure WaitGraph(this RailwayDay day)
    {
        if (day.Stuck.Count == 0) return new Remark(FiguresWords.WaitGraphTitle, RailwaysWords.NobodyStuck.With(day.Arrived), RailwaysWords.NobodyStuckAdvice);
        var circle = WaitCircle.Of(day.Stuck);
        return new WaitGraphFigure(circle.Count > 0 ? circle : day.Stuck);
    }

    internal static string NameOf(TrainKind kind) => kind switch
    {
        TrainKind.Express => RailwaysWords.ExpressTrain,
        TrainKind.Local => RailwaysWords.LocalTrain,
        _ => RailwaysWords.FreightTrain,
    };

    private static IEnumerable<string> Sentences(IReadOnlyList<RailwayDay> days)
    {
        var best = days.Where(day => day.Collisions.Count == 0 && day.Stuck.Count == 0).MinBy(day => day.MeanWait);
        yield return best is null ? RailwaysWords.NoGoodDay : RailwaysWords.BestDay.With(best.Rule, Number.Digits(best.MeanWait / 60));
        yield return RailwaysWords.DaysTook.With(Duration.Text(days.Max(day => day.Elapsed.TotalSeconds)), days[0].Runs.Count);
    }
}
