namespace NotebookCourse.Figures.Pictures;

/// <summary>A few colours that stand for the many of a picture.</summary>
/// <remarks>
/// Median cut: the box of colours that is widest, weighed by its pixels, is cut in two until there are enough.
/// Source: Heckbert, <i>Color image quantization for frame buffer display</i>, 1982.
/// </remarks>
internal sealed class Palette
{
    private readonly Dictionary<int, byte> _index;

    private Palette(int[] colours, Dictionary<int, byte> index) => (Colours, _index) = (colours, index);

    /// <summary>The colours: 0xRRGGBB each.</summary>
    public int[] Colours { get; }

    /// <summary>The place in <see cref="Colours"/> of the one that is nearest to a colour of the picture.</summary>
    public byte this[int colour] => _index[colour];

    /// <summary>The palette of a picture.</summary>
    public static Palette Of(int[] pixels, int most)
    {
        var counts = pixels.CountBy(pixel => pixel).OrderBy(pair => pair.Key).ToArray();
        var boxes = new List<Box> { new(counts) };
        while (boxes.Count < most && boxes.MaxBy(box => box.Weight) is { Weight: > 0 } widest)
        {
            boxes.Remove(widest);
            boxes.AddRange(widest.Cut());
        }
        int[] colours = [.. boxes.Select(box => box.Mean)];
        return new(colours, counts.ToDictionary(pair => pair.Key, pair => Nearest(colours, pair.Key)));
    }

    private static byte Nearest(int[] colours, int colour)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < colours.Length; i++)
        {
            var (red, green, blue) = (Channel(colours[i], 0) - Channel(colour, 0),
                Channel(colours[i], 1) - Channel(colour, 1), Channel(colours[i], 2) - Channel(colour, 2));
            // The eye sees differences in green best and in blue worst.
            var distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least)
                (nearest, least) = (i, distance);
        }
        return (byte)nearest;
    }

    private static int Channel(int colour, int which) => colour >> (16 - 8 * which) & 255;

    private sealed class Box
    {
        private readonly KeyValuePair<int, int>[] _counts;
        private readonly int _widest;

        public Box(KeyValuePair<int, int>[] counts)
        {
            _counts = counts;
            int[] widths = [.. Enumerable.Range(0, 3).Select(which =>
                counts.Max(pair => Channel(pair.Key, which)) - counts.Min(pair => Channel(pair.Key, which)))];
            _widest = Array.IndexOf(widths, widths.Max());
            // The root of the pixels, or a large even ground would take all the colours.
            Weight = widths[_widest] * Math.Sqrt(counts.Sum(pair => pair.Value));
        }

        public double Weight { get; }

        public int Mean
        {
            get
            {
                var pixels = _counts.Sum(pair => (long)pair.Value);
                int Of(int which) => (int)(_counts.Sum(pair => (long)pair.Value * Channel(pair.Key, which)) / pixels);
                return Of(0) << 16 | Of(1) << 8 | Of(2);
            }
        }

        public IEnumerable<Box> Cut()
        {
            KeyValuePair<int, int>[] sorted = [.. _counts.OrderBy(pair => Channel(pair.Key, _widest)).ThenBy(pair => pair.Key)];
            var half = sorted.Sum(pair => (long)pair.Value) / 2;
            var (cut, below) = (1, (long)sorted[0].Value);
            while (cut < sorted.Length - 1 && below + sorted[cut].Value <= half)
                below += sorted[cut++].Value;
            return [new(sorted[..cut]), new(sorted[cut..])];
        }
    }
}
