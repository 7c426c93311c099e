using System.Text.Json;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Office.Figures;

/// <summary>An office seen from above, and what happens in it minute by minute.</summary>
/// <remarks>
/// Without a script it is a still, of the moment with the longest line; with one, a button lets time pass and a slider goes to any
/// moment. Where a clerk stands says what is done, and a clerk who waits for an answer is a broken ring; colour only repeats it.
/// </remarks>
public sealed class OfficeFigure : Figure
{
    private const int SecondsPerMinute = 60;
    private static readonly string Style = Asset.Lines("office.css");
    private static readonly string Script = Asset.Lines("office.js");
    private static readonly ClerkState[] States = Enum.GetValues<ClerkState>();

    private readonly OfficeDay _day;
    private readonly int _minutes;
    private readonly Scene _scene;

    internal OfficeFigure(OfficeDay day, int minutes) => (_day, _minutes, _scene) = (day, minutes, new(day, minutes * SecondsPerMinute));

    /// <inheritdoc/>
    public override string Title => OfficeWords.OfficeTitle.With(_minutes);

    /// <inheritdoc/>
    public override string Caption => OfficeFigures.Finding(_day);

    /// <summary>What the still shows.</summary>
    public override string Alternative => At(_scene.Still);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-player" hidden><button type="button">{Html.Text(OfficeWords.PlayTheDay)}</button><label>{Html.Text(OfficeWords.OfficeMoment)} <input type="range" min="0" max="{_minutes * SecondsPerMinute}" step="5" value="{_scene.Still}"></label></div>
        <p class="nc-said">{Html.Text(At(_scene.Still))}</p>
        <div class="nc-office"><svg role="img" aria-label="{Html.Text(Alternative)}" viewBox="0 0 {Svg.Plain(FloorPlan.Width)} {Svg.Plain(_scene.Plan.Height)}">{Places()}{string.Concat(_scene.Poses.Select((_, clerk) => Draw(clerk)))}</svg></div>
        <ul class="nc-legend">{string.Concat(States.Select(state => $"<li><svg class=\"nc-swatch nc-office-key\" viewBox=\"0 0 36 16\" aria-hidden=\"true\"><circle class=\"{ClassOf(state)}\" cx=\"18\" cy=\"8\" r=\"6.5\"/></svg><span>{Html.Text(OfficeFigures.NameOf(state))}</span></li>"))}</ul>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(OfficeWords.ClerkColumn), .. States.Select(state => new Column(OfficeWords.ShareOfDay.With(OfficeFigures.NameOf(state)), IsNumeric: true))],
            [.. _day.Clerks.Select((spans, clerk) => (string[])[OfficeWords.ClerkNumbered.With(clerk + 1), .. States.Select(state => Number.Percent((double)spans.Where(span => span.State == state).Sum(span => span.Seconds) / OfficeDay.Seconds))])])}</div></details>
        {Html.Script(Script, id, Data())}
        """;

    private string Places()
    {
        var (copiers, line, desks) = _scene.Plan.NamesAt;
        return Name(copiers, OfficeWords.PhotocopiersPlace) + Name(line, OfficeWords.LinePlace) + Name(desks, OfficeWords.DesksPlace)
            + string.Concat(Enumerable.Range(0, _scene.Plan.Photocopiers).Select(FloorPlan.Copier).Select(place =>
                $"<rect class=\"nc-machine\" x=\"{Svg.Plain(place.X - 20)}\" y=\"{Svg.Plain(place.Y - 17)}\" width=\"40\" height=\"34\" rx=\"4\"/>"))
            + string.Concat(_day.Clerks.Select((_, clerk) => _scene.Plan.Desk(clerk)).Select(place =>
                $"<path class=\"nc-machine\" d=\"M{Svg.Plain(place.X - 17)} {Svg.Plain(place.Y + 18)}h34\"/>"));
        static string Name(double y, string name) => $"<text x=\"4\" y=\"{Svg.Plain(y)}\">{Html.Text(name)}</text>";
    }

    // The bubble is there for all, and seen at those who wait for an answer.
    private string Draw(int clerk)
    {
        var pose = _scene.At(clerk, _scene.Still);
        return $"<g class=\"nc-clerk {ClassOf(pose.State)}\" style=\"transform:translate({Svg.Plain(pose.X)}px,{Svg.Plain(pose.Y)}px)\"><circle r=\"{Svg.Plain(FloorPlan.Radius)}\"/><text y=\"4\">{clerk + 1}</text><path d=\"M9 -13h.01m4 0h.01m4 0h.01\"/></g>";
    }

    private string At(long time)
    {
        var states = _scene.Poses.Select((_, clerk) => _scene.At(clerk, time).State).ToList();
        return OfficeWords.OfficeAt.With(
            Minutes(time),
            HowMany(ClerkState.Works),
            HowMany(ClerkState.AwaitsAnswer),
            HowMany(ClerkState.Copies),
            HowMany(ClerkState.StandsInLine),
            Number.Whole(_day.Done.Count(done => done <= time)));

        string HowMany(ClerkState wanted) => Number.Whole(states.Count(state => state == wanted));
    }

    private string Data() => JsonSerializer.Serialize(new
    {
        poses = _scene.Poses.Select(own => own.Select(pose => new[] { pose.Time, pose.X, pose.Y, (int)pose.State })),
        done = _day.Done.TakeWhile(done => done <= _minutes * SecondsPerMinute),
        still = _scene.Still,
        states = States.Select(ClassOf),
        words = new { at = OfficeWords.OfficeAt.With("{0}", "{1}", "{2}", "{3}", "{4}", "{5}"), play = OfficeWords.PlayTheDay, pause = OfficeWords.PauseTheDay },
    });

    private static string Minutes(long seconds) => $"{seconds / SecondsPerMinute}:{seconds % SecondsPerMinute:00}";

    private static string ClassOf(ClerkState state) => state switch
    {
        ClerkState.Works => "nc-works",
        ClerkState.AwaitsAnswer => "nc-asks",
        ClerkState.Copies => "nc-copies",
        _ => "nc-in-line",
    };
}
