using NotebookCourse.Figures.Charts;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>Every schedule of a tiny program as a tree: from left to right, a step at a time.</summary>
/// <remarks>It is an SVG whose texts name each step and its thread; each thread's lines have a dash of their own too.</remarks>
public sealed class TreeFigure : Figure
{
    /// <summary>The most schedules that can be told apart in one picture.</summary>
    public const int MostSchedules = 70;

    private const int RowHeight = 30, Bend = 22, LetterWidth = 7, Margin = 10;
    private static readonly string Style = Asset.Lines("tree.css");
    private static readonly string[] Dashes = ["", "6 3", "2 3", "10 3 2 3"];

    private readonly ScheduleTree _tree;
    private readonly List<(string Schedule, Outcome Outcome)> _rows = [];
    private readonly List<string> _strokes = [];
    private readonly int _columnWidth;
    private int _width;

    internal TreeFigure(ScheduleTree tree)
    {
        if (tree.Schedules > MostSchedules) throw new ArgumentException(FiguresWords.TreeTooLarge.With(MostSchedules, tree.Schedules), nameof(tree));
        _tree = tree;
        _columnWidth = Bend + Margin + (LetterWidth * tree.Places.SelectMany(place => place.Branches).Select(branch => LabelOf(branch).Length).DefaultIfEmpty().Max());
        Draw(tree.Places.Count - 1, 0, []);
    }

    /// <inheritdoc/>
    public override string Title => FiguresWords.TreeTitle;

    /// <inheritdoc/>
    public override string Caption => FiguresWords.TreeFinding.With(
        Number.Whole(_rows.Count), string.Join(". ", _rows.GroupBy(row => row.Outcome).Select(group => FiguresWords.TreeOutcome.With(Number.Whole(group.Count()), group.Key.Sentence()))));

    /// <summary>Each schedule and its end.</summary>
    public override string Alternative => string.Join('\n', _rows.Select(row => $"{row.Schedule} · {row.Outcome.Describe()}"));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-scroll nc-tree" tabindex="0"><svg role="img" aria-label="{Html.Text(Title)}" width="{_width}" height="{_rows.Count * RowHeight}">{string.Concat(_strokes)}</svg></div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table([new(FiguresWords.ScheduleColumn), new(FiguresWords.HowItEnds)], [.. _rows.Select(row => (string[])[row.Schedule, row.Outcome.Describe()])])}</div></details>
        """;

    // Draws what goes on from a place; returns its height in the picture, which is the middle of all that follows.
    private double Draw(int place, int depth, List<int> way)
    {
        var left = Margin + (depth * _columnWidth);
        if (_tree.Places[place].Outcome is { } outcome) return DrawEnd(outcome, left, way);
        var children = _tree.Places[place].Branches.Select(branch =>
        {
            var thread = _tree.NumberOf(branch.Step.Thread);
            return (Branch: branch, Thread: thread, Height: Draw(branch.To, depth + 1, [.. way, thread]));
        }).ToList();
        var height = (children[0].Height + children[^1].Height) / 2;
        foreach (var (branch, thread, to) in children)
        {
            _strokes.Add($"<path d=\"M{left} {Svg.Plain(height)}C{left + Bend} {Svg.Plain(height)} {left} {Svg.Plain(to)} {left + Bend} {Svg.Plain(to)}H{left + _columnWidth}\" stroke-dasharray=\"{Dashes[thread % Dashes.Length]}\"/>");
            _strokes.Add($"<text x=\"{left + Bend + 2}\" y=\"{Svg.Plain(to - 5)}\"><tspan>{branch.Step.Thread}</tspan> {Html.Text(branch.Step.Describe())}</text>");
        }
        _strokes.Add($"<circle cx=\"{left}\" cy=\"{Svg.Plain(height)}\" r=\"3\"/>");
        return height;
    }

    private double DrawEnd(Outcome outcome, int left, List<int> way)
    {
        var height = (_rows.Count + 0.6) * RowHeight;
        var text = outcome.Kind == OutcomeKind.Completed ? outcome.Describe() : FiguresWords.TreeBadEnd.With(_rows.Count + 1);
        _strokes.Add($"<circle cx=\"{left}\" cy=\"{Svg.Plain(height)}\" r=\"4\"/><text class=\"nc-end\" x=\"{left + Margin}\" y=\"{Svg.Plain(height + 4)}\">{Html.Text(text)}</text>");
        _width = Math.Max(_width, left + (2 * Margin) + (LetterWidth * text.Length));
        _rows.Add((new Schedule(way).ToString(), outcome));
        return height;
    }

    private static string LabelOf(ScheduleBranch branch) => $"{branch.Step.Thread} {branch.Step.Describe()}";
}
