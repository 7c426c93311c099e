using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What two runs of one experiment look like side by side.</summary>
public static class ChangeFigures
{
    /// <summary>A row a variant: its times in both runs, and what may be said of the difference.</summary>
    public static Table Table(this IReadOnlyList<Change> changes)
    {
        var unit = Duration.Fitting(changes.Max(each => Math.Max(each.Before.Median, each.After.Median)));
        return new(
            FiguresWords.TwoRuns,
            [
                new(FiguresWords.BarName), new(FiguresWords.WithUnit.With(FiguresWords.Before, unit.Symbol), IsNumeric: true),
                new(FiguresWords.WithUnit.With(FiguresWords.After, unit.Symbol), IsNumeric: true), new(FiguresWords.TimesAsFastFromTo, IsNumeric: true), new(FiguresWords.Judgement),
            ],
            [
                .. changes.Select(each => new[]
                {
                    each.Name, Number.Digits(each.Before.Median * unit.PerSecond), Number.Digits(each.After.Median * unit.PerSecond),
                    FiguresWords.FromTo.With(Number.Ratio(each.SpeedUp.Low), Number.Ratio(each.SpeedUp.High)), Name(each.Direction),
                }),
            ],
            FiguresWords.HowToReadChanges);
    }

    private static string Name(Direction direction) => direction switch
    {
        Direction.Faster => FiguresWords.Faster,
        Direction.Slower => FiguresWords.Slower,
        _ => FiguresWords.CannotTell,
    };
}
