using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>The path that a turtle has gone, and where it stands.</summary>
public sealed class PathFigure : Figure
{
    private static readonly string Style = Asset.Lines("turtle.css");

    private readonly Turtle _turtle;

    internal PathFigure(Turtle turtle) => _turtle = turtle;

    /// <inheritdoc/>
    public override string Title => TurtlesWords.PathTitle;

    /// <inheritdoc/>
    public override string Caption => TurtlesWords.PathFinding.With(Number.Whole(_turtle.Keys), Number.Whole(_turtle.Path.Count - 1), Number.Whole((long)Turtle.StepUnits * (_turtle.Path.Count - 1)))
        + " " + (_turtle.Path.Count == 1 ? TurtlesWords.PathStill : _turtle.At == default ? TurtlesWords.PathCloses : TurtlesWords.PathEnds.With(TurtleText.Place(_turtle.At)));

    /// <inheritdoc/>
    public override string Alternative => TurtlesWords.PathAlternative.With(string.Join("; ", _turtle.Path.Select(TurtleText.Place)), _turtle.Heading);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-turtle-path">{TurtleDrawing.GroundAround(_turtle, $"role=\"img\" aria-label=\"{Html.Text(Alternative)}\"")}</div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(FiguresWords.StepColumn, IsNumeric: true), new(TurtlesWords.RightwardsColumn, IsNumeric: true), new(TurtlesWords.UpwardsColumn, IsNumeric: true)],
            [.. _turtle.Path.Index().Select(each => (string[])[Number.Whole(each.Index), TurtleText.Coordinate(each.Item.X), TurtleText.Coordinate(each.Item.Y)])])}</div></details>
        """;
}
