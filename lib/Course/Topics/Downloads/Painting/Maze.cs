using NotebookCourse.Experiments;
using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>A maze in which one way leads from each place to each other, coloured by how far it is from the middle.</summary>
internal sealed class Maze : Painter
{
    private const int Side = 10, Columns = Width / Side, Rows = Height / Side;
    private const double Wall = 1.3;

    private static readonly Gradient Way = new(0xfff3b0, 0xf9a03f, 0xe4485a, 0x8a2f7c, 0x3c2a78, 0x17294f, 0x0d6e7c, 0x7ed6b8);

    public override string Name => "maze";

    public override string Description => DownloadsWords.PictureMaze;

    public override Func<double, double, Colour> Begin()
    {
        var open = Dig(new(41));
        var far = Walk(open);
        double farthest = far.Max();
        return (x, y) =>
        {
            var (column, row) = ((int)x / Side, (int)y / Side);
            var (left, top) = (x - column * Side, y - row * Side);
            var here = row * Columns + column;
            var blocked = (left < Wall && !IsOpen(here, -1, column > 0))
                || (left > Side - Wall && !IsOpen(here, 1, column < Columns - 1))
                || (top < Wall && !IsOpen(here, -Columns, row > 0))
                || (top > Side - Wall && !IsOpen(here, Columns, row < Rows - 1))
                || ((left < Wall || left > Side - Wall) && (top < Wall || top > Side - Wall));
            return blocked ? Colour.Of(0x120d1d) : Way.At(far[here] / farthest);
        };

        bool IsOpen(int here, int way, bool inside) => inside && open.Contains((here, here + way));
    }

    // Depth first with a memory of the way back, so corridors are long.
    private static HashSet<(int From, int To)> Dig(SplitMix64 random)
    {
        var (open, seen, path) = (new HashSet<(int, int)>(), new HashSet<int> { 0 }, new Stack<int>([0]));
        while (path.TryPeek(out var here))
        {
            int[] ways = [.. Neighbours(here).Where(next => !seen.Contains(next))];
            if (ways.Length == 0)
            {
                path.Pop();
                continue;
            }
            var there = ways[random.Next(0, ways.Length - 1)];
            open.UnionWith([(here, there), (there, here)]);
            seen.Add(there);
            path.Push(there);
        }
        return open;
    }

    private static int[] Walk(HashSet<(int From, int To)> open)
    {
        var middle = Rows / 2 * Columns + Columns / 2;
        var far = new int[Columns * Rows];
        Array.Fill(far, -1);
        far[middle] = 0;
        var next = new Queue<int>([middle]);
        while (next.TryDequeue(out var here))
        {
            foreach (var there in Neighbours(here).Where(there => far[there] < 0 && open.Contains((here, there))))
            {
                far[there] = far[here] + 1;
                next.Enqueue(there);
            }
        }
        return far;
    }

    private static IEnumerable<int> Neighbours(int here)
    {
        if (here % Columns > 0)
            yield return here - 1;
        if (here % Columns < Columns - 1)
            yield return here + 1;
        if (here >= Columns)
            yield return here - Columns;
        if (here < Columns * (Rows - 1))
            yield return here + Columns;
    }
}
