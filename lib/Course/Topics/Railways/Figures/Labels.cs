namespace NotebookCourse.Topics.Railways.Figures;

/// <summary>Puts names beside the points of a map so that they cover as little as possible.</summary>
/// <remarks>
/// Each name in turn takes the best place that the others leave it, until none wants to move. Good enough for some
/// dozens, and the same every time.
/// </remarks>
internal sealed class Labels
{
    private const double LetterWidth = 6.5, Height = 12, Gap = 6.5;
    private const int MostRounds = 20;

    private readonly List<(double X, double Y)> _covered = [];

    /// <summary>Notes that something is drawn along a line.</summary>
    public void Avoid(double fromX, double fromY, double toX, double toY)
    {
        const int points = 24;
        for (var point = 0; point <= points; point++)
            _covered.Add((fromX + ((toX - fromX) * point / points), fromY + ((toY - fromY) * point / points)));
    }

    /// <summary>Finds a place for each name.</summary>
    /// <param name="names">The names, and the points that they name.</param>
    /// <param name="width">How wide the map is: no name sticks out.</param>
    public IReadOnlyList<Box> Place(IReadOnlyList<(string Text, double X, double Y)> names, double width)
    {
        var choices = names.Select(name => Choices(name.Text, name.X, name.Y)).ToList();
        var boxes = new Box?[names.Count];
        // Each round costs no more than the one before it, so it comes to rest; in practice after three or four.
        for (var (round, moved) = (0, true); moved && round < MostRounds; round++)
        {
            moved = false;
            for (var name = 0; name < boxes.Length; name++)
            {
                var best = choices[name].MinBy(choice => Cost(choice, width, boxes.Where((_, other) => other != name)))!;
                moved |= best != boxes[name];
                boxes[name] = best;
            }
        }
        return boxes!;
    }

    private static Box[] Choices(string text, double x, double y)
    {
        var length = LetterWidth * text.Length;
        return
        [
            new(x + Gap, y - (Height / 2), length, "start"), new(x - Gap - length, y - (Height / 2), length, "end"),
            new(x - (length / 2), y - Gap - Height, length, "middle"), new(x - (length / 2), y + Gap, length, "middle"),
            new(x + 4, y - Gap - Height + 2, length, "start"), new(x + 4, y + Gap - 2, length, "start"),
            new(x - 4 - length, y - Gap - Height + 2, length, "end"), new(x - 4 - length, y + Gap - 2, length, "end"),
        ];
    }

    private double Cost(Box box, double width, IEnumerable<Box?> others) =>
        (box.X < 0 || box.X + box.Length > width ? 1000 : 0)
        + (100 * others.Count(other => other is not null && box.Meets(other)))
        + _covered.Count(point => box.Holds(point.X, point.Y));

    /// <summary>Where a name stands.</summary>
    /// <param name="X">Its left edge.</param>
    /// <param name="Y">Its upper edge.</param>
    /// <param name="Length">About how long it is; fonts differ.</param>
    /// <param name="Anchor">Which of its ends lies at the point that it names.</param>
    internal sealed record Box(double X, double Y, double Length, string Anchor)
    {
        /// <summary>Where that end is.</summary>
        public double AnchorX => Anchor switch { "start" => X, "end" => X + Length, _ => X + (Length / 2) };

        /// <summary>Where its letters stand.</summary>
        public double BaseLine => Y + Height - 2.5;

        /// <summary>Whether it covers a point.</summary>
        public bool Holds(double x, double y) => x >= X - 1.5 && x <= X + Length + 1.5 && y >= Y - 1.5 && y <= Y + Height + 1.5;

        /// <summary>Whether it covers a part of another one.</summary>
        public bool Meets(Box other) => X < other.X + other.Length && other.X < X + Length && Math.Abs(Y - other.Y) < Height + 3;
    }
}
