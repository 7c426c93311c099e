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
            Words.TwoRuns,
            [
                new(Words.BarName), new(Words.WithUnit(Words.Before, unit.Symbol), IsNumeric: true),
                new(Words.WithUnit(Words.After, unit.Symbol), IsNumeric: true), new(Words.TimesAsFastFromTo, IsNumeric: true), new(Words.Judgement),
            ],
            [
                .. changes.Select(each => new[]
                {
                    each.Name, Number.Digits(each.Before.Median * unit.PerSecond), Number.Digits(each.After.Median * unit.PerSecond),
                    Words.FromTo(Number.Ratio(each.SpeedUp.Low), Number.Ratio(each.SpeedUp.High)), Name(each.Direction),
                }),
            ],
            Words.HowToReadChanges);
    }

    private static string Name(Direction direction) => direction switch
    {
        Direction.Faster => Words.Faster,
        Direction.Slower => Words.Slower,
        _ => Words.CannotTell,
    };
}
