using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Turtles.Figures;

/// <summary>The path that a turtle has gone, and where it stands.</summary>
public sealed class PathFigure : Figure
{
    private static readonly string Style = Asset.Lines("turtle.css");

    private readonly Turtle _turtle;

    internal PathFigure(Turtle turtle) => _turtle = turtle;

    /// <inheritdoc/>
    public override string Title => Words.PathTitle;

    /// <inheritdoc/>
    public override string Caption => Words.PathFinding(Number.Whole(_turtle.Keys), Number.Whole(_turtle.Path.Count - 1), Number.Whole((long)Turtle.StepUnits * (_turtle.Path.Count - 1)))
        + " " + (_turtle.Path.Count == 1 ? Words.PathStill : _turtle.At == default ? Words.PathCloses : Words.PathEnds(TurtleWords.Place(_turtle.At)));

    /// <inheritdoc/>
    public override string Alternative => Words.PathAlternative(string.Join("; ", _turtle.Path.Select(TurtleWords.Place)), _turtle.Heading);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-turtle-path">{TurtleDrawing.GroundAround(_turtle, $"role=\"img\" aria-label=\"{Html.Text(Alternative)}\"")}</div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(Words.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(Words.StepColumn, IsNumeric: true), new(Words.RightwardsColumn, IsNumeric: true), new(Words.UpwardsColumn, IsNumeric: true)],
            [.. _turtle.Path.Index().Select(each => (string[])[Number.Whole(each.Index), TurtleWords.Coordinate(each.Item.X), TurtleWords.Coordinate(each.Item.Y)])])}</div></details>
        """;
}
