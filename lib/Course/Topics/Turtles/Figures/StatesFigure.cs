using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>A turtle before any key, and after each key of a script, side by side.</summary>
public sealed class StatesFigure : Figure
{
    private static readonly string Style = Asset.Lines("turtle.css");

    private readonly IReadOnlyList<(string Name, Turtle Turtle)> _states;

    internal StatesFigure(KeyScript script) => _states =
    [
        (TurtlesWords.BeforeAnyKey, new Turtle()),
        .. script.Keys.Index().Select(each => (TurtlesWords.AfterKey.With(TurtleText.NameOf(each.Item)), script.Take(each.Index + 1).Play())),
    ];

    /// <inheritdoc/>
    public override string Title => TurtlesWords.StatesTitle;

    /// <inheritdoc/>
    public override string Caption => TurtlesWords.StatesFinding.With(_states.Count, Turtle.StepUnits, Turtle.TurnDegrees);

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n', _states.Select(state => TurtlesWords.StateAlternative.With(state.Name, TurtleText.Place(state.Turtle.At), state.Turtle.Heading)));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <ol class="nc-turtle-states" role="img" aria-label="{Html.Text(Alternative)}">{string.Concat(_states.Select(state => $"<li>{TurtleDrawing.Small(state.Turtle)}<span>{Html.Text(state.Name)}</span></li>"))}</ol>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(TurtlesWords.StateColumn), new(TurtlesWords.RightwardsColumn, IsNumeric: true), new(TurtlesWords.UpwardsColumn, IsNumeric: true), new(TurtlesWords.LooksColumn, IsNumeric: true)],
            [.. _states.Select(state => (string[])[state.Name, TurtleText.Coordinate(state.Turtle.At.X), TurtleText.Coordinate(state.Turtle.At.Y), Number.Whole(state.Turtle.Heading)])])}</div></details>
        """;
}
