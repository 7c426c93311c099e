using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Office.Figures;

/// <summary>What an office looks like.</summary>
public static class OfficeFigures
{
    // From here on a photocopier is as good as never free.
    private const double AlwaysBusy = 0.95;

    // So far above what there can be at most the other bound is drawn.
    private const double Headroom = 1.3;

    // A share that would read as zero.
    private const double Nothing = 0.0005;

    private static readonly ClerkState[] States = Enum.GetValues<ClerkState>();

    /// <summary>A lane for each clerk, and what was done when.</summary>
    /// <param name="day">The day to draw.</param>
    /// <param name="minutes">How much of its beginning: 5 to 480 minutes.</param>
    public static GanttChart Chart(this OfficeDay day, int minutes = 30)
    {
        var until = 60L * Require.InRange(minutes, 5, OfficeDay.Seconds / 60);
        return new(
            OfficeWords.OfficeTitle.With(minutes),
            [.. day.Clerks.Index().Select(clerk => new GanttLane(
                OfficeWords.ClerkNumbered.With(clerk.Index + 1),
                [.. clerk.Item.Where(span => span.Start < until).Select(span => new GanttSpan(span.Start, Math.Min(span.End, until), NameOf(span.State), OfficeWords.FormNumbered.With(span.Form)))]))],
            Finding(day),
            [.. States.Select(NameOf)]);
    }

    /// <summary>The office seen from above; a button lets time pass.</summary>
    /// <param name="day">The day to draw.</param>
    /// <param name="minutes">How much of its beginning: 5 to 480 minutes.</param>
    public static OfficeFigure Play(this OfficeDay day, int minutes = 30) => new(day, Require.InRange(minutes, 5, OfficeDay.Seconds / 60));

    /// <summary>Forms an hour against clerks, beside what the clerks alone and the photocopiers alone could do.</summary>
    public static LineChart Chart(this OfficeSweep sweep)
    {
        var limit = sweep.Days[0].BoundOfPhotocopiers;
        return new(
            OfficeWords.OfficeSweepTitle,
            new(OfficeWords.ClerksAxis),
            new(OfficeWords.FormsPerHourAxis),
            [
                Line(OfficeWords.FormsFinished, day => day.FormsPerHour, _ => true, LineKind.Measured),
                Line(OfficeWords.BoundOfClerks, day => day.BoundOfClerks, day => day.Clerks.Count <= 2 || day.BoundOfClerks <= Headroom * limit, LineKind.Law),
                Line(OfficeWords.BoundOfPhotocopiers, day => day.BoundOfPhotocopiers, _ => true, LineKind.Law),
            ],
            Finding(sweep));

        Line Line(string name, Func<OfficeDay, double> value, Func<OfficeDay, bool> isDrawn, LineKind kind) =>
            new(name, [.. sweep.Days.Where(isDrawn).Select(day => new LinePoint(day.Clerks.Count, value(day)))], kind);
    }

    internal static string NameOf(ClerkState state) => state switch
    {
        ClerkState.Works => OfficeWords.ClerkWorks,
        ClerkState.AwaitsAnswer => OfficeWords.ClerkAwaitsAnswer,
        ClerkState.Copies => OfficeWords.ClerkCopies,
        _ => OfficeWords.ClerkStandsInLine,
    };

    internal static string Finding(OfficeDay day)
    {
        var busy = Number.Percent(day.PhotocopiersBusy);
        return string.Join(' ',
            OfficeWords.OfficeFinding.With(day.Clerks.Count, day.Photocopiers, day.Done.Count, Number.Digits(day.FormsPerHour)),
            OfficeWords.OfficeShares.With(string.Join(", ", States.Where(state => day.ShareOf(state) >= Nothing).Select(state => OfficeWords.OfficeShare.With(NameOf(state), Number.Percent(day.ShareOf(state)))))),
            day.PhotocopiersBusy >= AlwaysBusy ? OfficeWords.PhotocopiersAreTheLimit.With(busy) : OfficeWords.PhotocopiersHaveRoom.With(busy));
    }

    private static string Finding(OfficeSweep sweep)
    {
        var (last, most) = (sweep.LastWorthwhile, sweep.Days[^1]);
        var knee = last == most
            ? OfficeWords.EveryClerkWorthwhile.With(most.Clerks.Count, Number.Digits(most.FormsPerHour))
            : OfficeWords.LastClerkWorthwhile.With(last.Clerks.Count, Number.Digits(last.FormsPerHour), most.Clerks.Count, Number.Digits(most.FormsPerHour));
        return $"{knee} {OfficeWords.OfficeBounds.With(Number.Plain(most.BoundOfPhotocopiers), Number.Plain(most.BoundOfPhotocopiers / most.BoundOfClerks * most.Clerks.Count))}";
    }
}
