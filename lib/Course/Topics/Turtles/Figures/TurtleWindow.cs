using System.Text.Json;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>A window with a turtle in it that listens to the arrow keys, and to buttons where there are none.</summary>
/// <remarks>
/// Without a script it is a still of where the turtle stands. With one, the page handles the keys by itself, in every host;
/// the steps are those of the library, so that both turtles go the same way to the last digit. What happens is said in
/// words too, politely, and noted in the table.
/// </remarks>
public sealed class TurtleWindow : Figure
{
    private static readonly string Style = Asset.Lines("turtle.css");
    private static readonly string Script = Asset.Lines("turtle.js");

    private readonly Turtle _turtle;

    internal TurtleWindow(Turtle turtle) => _turtle = turtle;

    /// <inheritdoc/>
    public override string Title => TurtlesWords.TurtleTitle;

    /// <inheritdoc/>
    public override string Caption => TurtlesWords.TurtleCaption.With(Turtle.StepUnits, Turtle.TurnDegrees);

    /// <inheritdoc/>
    public override string Alternative => TurtlesWords.TurtleStands.With(TurtleText.Place(_turtle.At), _turtle.Heading);

    // An application: a screen reader then lets the arrow keys through to it.
    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-window"><p aria-hidden="true"><i></i><i></i><i></i><span>{Html.Text(Title)}</span></p>{TurtleDrawing.Ground(_turtle, $"tabindex=\"0\" role=\"application\" aria-label=\"{Html.Text($"{Title}. {TurtlesWords.TurtleHelp}")}\"")}</div>
        <div class="nc-keys" hidden>{Button(TurtleKey.Left, "↺")}{Button(TurtleKey.Up, "↑")}{Button(TurtleKey.Right, "↻")}<button type="button" data-key="">{Html.Text(FiguresWords.StartAgain)}</button></div>
        <p class="nc-said" aria-live="polite">{Html.Text($"{Alternative} {TurtlesWords.ClickFirst}")}</p>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(TurtlesWords.TurtleKeyColumn), new(TurtlesWords.RightwardsColumn, IsNumeric: true), new(TurtlesWords.UpwardsColumn, IsNumeric: true), new(TurtlesWords.LooksColumn, IsNumeric: true)],
            [[TurtlesWords.BeforeAnyKey, TurtleText.Coordinate(_turtle.At.X), TurtleText.Coordinate(_turtle.At.Y), $"{_turtle.Heading}"]])}</div></details>
        {Html.Script(Script, id, Data())}
        """;

    private static string Button(TurtleKey key, string sign) =>
        $"<button type=\"button\" data-key=\"{key}\"><span aria-hidden=\"true\">{sign}</span> {Html.Text(TurtleText.NameOf(key))}</button>";

    private string Data() => JsonSerializer.Serialize(new
    {
        steps = Enumerable.Range(0, TurtlePoint.Directions).Select(direction => Parts(TurtlePoint.Step(direction))),
        half = TurtlePoint.Half,
        root = TurtlePoint.Root,
        path = _turtle.Path.Select(Parts),
        direction = _turtle.Heading / Turtle.TurnDegrees,
        turn = Turtle.TurnDegrees,
        reach = TurtleDrawing.Reach,
        used = TurtleDrawing.Used,
        heightOfWidth = TurtleDrawing.HeightOfWidth,
        words = new
        {
            at = TurtlesWords.TurtlePressed.With("{0}", "{1}", "{2}", "{3}"),
            fresh = TurtlesWords.TurtleStands.With("{0}", "{1}"),
            names = Enum.GetValues<TurtleKey>().ToDictionary(key => key.ToString(), TurtleText.NameOf),
        },
    });

    private static int[] Parts(TurtlePoint point) => [point.HalvesRight, point.RootsRight, point.HalvesUp, point.RootsUp];
}
