using NotebookCourse.Experiments;
using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>Two substances that spread and react: from a few drops grows what looks like coral.</summary>
/// <remarks>
/// Source: Gray and Scott, <i>Autocatalytic reactions in the isothermal, continuous stirred tank reactor</i>, 1984;
/// Pearson, <i>Complex patterns in a simple system</i>, 1993.
/// </remarks>
internal sealed class Coral : Painter
{
    private const int Scale = 2, Columns = Width / Scale, Rows = Height / Scale, Rounds = 5_000;
    private const float Feed = 0.0545f, Kill = 0.062f;

    private static readonly Gradient Reef = new(0x08263b, 0x0f5868, 0x2fa39a, 0xf8d9b0, 0xf58a6b, 0xd4445f);

    public override string Name => "coral";

    public override string Description => DownloadsWords.PictureCoral;

    public override Func<double, double, Colour> Begin()
    {
        var grown = Grow();
        return (x, y) =>
        {
            var light = At(x - 2, y - 2) - At(x + 2, y + 2);
            return Reef.At(At(x, y) * 2.6).Times(1 + 0.9 * light);
        };

        double At(double x, double y)
        {
            var (u, v) = (Math.Clamp(x / Scale - 0.5, 0, Columns - 1.001), Math.Clamp(y / Scale - 0.5, 0, Rows - 1.001));
            var (column, row) = ((int)u, (int)v);
            var (right, down) = (u - column, v - row);
            double Cell(int dx, int dy) => grown[(row + dy) * Columns + column + dx];
            return (Cell(0, 0) * (1 - right) + Cell(1, 0) * right) * (1 - down)
                + (Cell(0, 1) * (1 - right) + Cell(1, 1) * right) * down;
        }
    }

    private static float[] Grow()
    {
        var (food, life) = (new float[Columns * Rows], new float[Columns * Rows]);
        Array.Fill(food, 1);
        var random = new SplitMix64(8);
        for (var drop = 0; drop < 26; drop++)
        {
            var (column, row) = (random.Next(4, Columns - 5), random.Next(4, Rows - 5));
            for (var i = 0; i < 25; i++)
                life[(row + i / 5) * Columns + column + i % 5] = 0.5f;
        }
        var (nextFood, nextLife) = (new float[Columns * Rows], new float[Columns * Rows]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < Rows; row++)
                React(food, life, nextFood, nextLife, row);
            (food, life, nextFood, nextLife) = (nextFood, nextLife, food, life);
        }
        return life;
    }

    private static void React(float[] food, float[] life, float[] nextFood, float[] nextLife, int row)
    {
        // What leaves on one side comes in on the other.
        var (here, above, below) = (row * Columns, (row + Rows - 1) % Rows * Columns, (row + 1) % Rows * Columns);
        for (var column = 0; column < Columns; column++)
        {
            var (left, right) = (column == 0 ? Columns - 1 : column - 1, column == Columns - 1 ? 0 : column + 1);
            var (f, l) = (food[here + column], life[here + column]);
            var eaten = f * l * l;
            nextFood[here + column] = f + Spread(food) - eaten + Feed * (1 - f);
            nextLife[here + column] = l + 0.5f * Spread(life) + eaten - (Feed + Kill) * l;

            float Spread(float[] of) =>
                0.2f * (of[here + left] + of[here + right] + of[above + column] + of[below + column])
                + 0.05f * (of[above + left] + of[above + right] + of[below + left] + of[below + right])
                - of[here + column];
        }
    }
}
