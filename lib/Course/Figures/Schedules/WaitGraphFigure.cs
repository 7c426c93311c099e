using System.Text;
using NotebookCourse.Figures.Charts;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>Who waits for what, and who holds that: threads are round, things are square, arrows lead from whoever waits to whoever could end it.</summary>
/// <remarks>Source: Holt, Some deadlock properties of computer systems, 1972.</remarks>
public sealed class WaitGraphFigure : Figure
{
    // On a narrow page it is drawn smaller, but no smaller than its texts can be read.
    private const double LeastReach = 155, Least = 420, NodeHeight = 34, LetterWidth = 9.5, Gap = 60, Smallest = 0.8;
    private static readonly string Style = Asset.Lines("waits.css");

    private readonly IReadOnlyList<Wait> _waits;
    private readonly IReadOnlyList<Wait> _circle;
    private readonly IReadOnlyList<Node> _nodes;
    private readonly double _height, _reach, _left, _width;

    internal WaitGraphFigure(IReadOnlyList<Wait> waits)
    {
        if (waits.Count == 0) throw new ArgumentException(FiguresWords.NobodyWaits, nameof(waits));
        (_waits, _circle) = (waits, WaitCircle.Of(waits));
        var nodes = Nodes();
        _height = NodeHeight * Math.Max(3.5, nodes.Count + 1);
        // Neighbours at the top and at the bottom must not touch, however long their names are.
        _reach = Math.Max(LeastReach, (Gap + nodes.Max(node => HalfOf(node.Name))) / (2 * Math.Sin(Math.PI / nodes.Count)));
        _nodes = [.. nodes.Select((node, index) => At(node, 2 * Math.PI * index / nodes.Count))];
        _left = Math.Min(-Least / 2, _nodes.Min(node => node.X - node.Half) - 2);
        _width = Math.Max(Least / 2, _nodes.Max(node => node.X + node.Half) + 2) - _left;
    }

    /// <inheritdoc/>
    public override string Title => FiguresWords.WaitGraphTitle;

    /// <inheritdoc/>
    public override string Caption => _circle.Count == 0
        ? FiguresWords.NoWaitCircle
        : _circle.Count == 1 ? FiguresWords.WaitsForItself.With(_circle[0].Thread, _circle[0].Thing)
        : FiguresWords.WaitCircleFound.With(string.Join("; ", _circle.Select(wait => FiguresWords.WaitsForHeldBy.With(wait.Thread, wait.Thing, wait.Holder!))));

    /// <summary>Who waits for what.</summary>
    public override string Alternative => string.Join('\n', _waits);

    /// <summary>The picture alone, for a figure that shows more than this.</summary>
    internal string Picture => $"""
        <style>{Style}</style>
        <div class="nc-scroll nc-waits" tabindex="0"><svg role="img" aria-label="{Html.Text(Alternative)}" viewBox="{Svg.Plain(_left)} 0 {Svg.Plain(_width)} {Svg.Plain(_height)}" style="max-width:{Svg.Plain(_width)}px;min-width:{Svg.Plain(Smallest * _width)}px">{Arrows()}{string.Concat(_nodes.Select(Draw))}</svg></div>
        """;

    private protected override string Body() => Picture;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table([new(FiguresWords.WhoWaits), new(FiguresWords.WaitsForWhat), new(FiguresWords.HeldBy)], [.. _waits.Select(wait => (string[])[wait.Thread, wait.Thing, wait.Holder ?? FiguresWords.NobodyHolds])])}</div></details>
        """;

    // Around the circle first, each thing behind who waits for it, so that the arrows of a circle make one; the others after it.
    private List<(string Name, bool IsThing)> Nodes()
    {
        var nodes = new List<(string, bool)>();
        void Add(string? name, bool isThing)
        {
            if (name is not null && !nodes.Contains((name, isThing))) nodes.Add((name, isThing));
        }
        foreach (var wait in _circle.Concat(_waits))
        {
            Add(wait.Thread, false);
            Add(wait.Thing, true);
            Add(wait.Holder, false);
        }
        return nodes;
    }

    private Node At((string Name, bool IsThing) node, double angle) =>
        new(node.Name, node.IsThing, -_reach * Math.Cos(angle), (_height / 2) - (((_height / 2) - NodeHeight) * Math.Sin(angle)), HalfOf(node.Name));

    private static double HalfOf(string name) => Math.Max(NodeHeight, (LetterWidth * name.Length) + 16) / 2;

    private string Arrows()
    {
        var drawing = new StringBuilder();
        foreach (var wait in _waits)
        {
            var thing = Find(wait.Thing, true);
            drawing.Append(Arrow(Find(wait.Thread, false), thing, "nc-asks"));
            if (wait.Holder is { } holder) drawing.Append(Arrow(thing, Find(holder, false), ""));
        }
        return drawing.ToString();
    }

    private Node Find(string name, bool isThing) => _nodes.First(node => node.Name == name && node.IsThing == isThing);

    // From border to border, with a head of its own: markers would need names that no other figure of the page has.
    private static string Arrow(Node from, Node to, string kind)
    {
        var (startX, startY) = from.Border(to);
        var (endX, endY) = to.Border(from);
        var angle = Math.Atan2(endY - startY, endX - startX);
        string Barb(double turn) => $"L{Svg.Plain(endX - (9 * Math.Cos(angle + turn)))} {Svg.Plain(endY - (9 * Math.Sin(angle + turn)))}";
        return $"<path class=\"{kind}\" d=\"M{Svg.Plain(startX)} {Svg.Plain(startY)}L{Svg.Plain(endX)} {Svg.Plain(endY)}\"/><path class=\"nc-head\" d=\"M{Svg.Plain(endX)} {Svg.Plain(endY)}{Barb(0.4)}{Barb(-0.4)}Z\"/>";
    }

    private static string Draw(Node node) => $"""
        <rect x="{Svg.Plain(node.X - node.Half)}" y="{Svg.Plain(node.Y - (NodeHeight / 2))}" width="{Svg.Plain(2 * node.Half)}" height="{Svg.Plain(NodeHeight)}" rx="{(node.IsThing ? "2" : Svg.Plain(NodeHeight / 2))}"/><text x="{Svg.Plain(node.X)}" y="{Svg.Plain(node.Y + 5)}">{Html.Text(node.Name)}</text>
        """;

    private sealed record Node(string Name, bool IsThing, double X, double Y, double Half)
    {
        // Where the straight line to another node leaves this one's box, with a little room.
        public (double X, double Y) Border(Node other)
        {
            var (x, y) = (other.X - X, other.Y - Y);
            var share = Math.Min(1, Math.Min((Half + 3) / Math.Max(1e-9, Math.Abs(x)), ((NodeHeight / 2) + 3) / Math.Max(1e-9, Math.Abs(y))));
            return (X + (x * share), Y + (y * share));
        }
    }
}
