using System.Numerics;

namespace NotebookCourse.Topics.Gpu;

/// <summary>How soon squaring and adding a point, over and over, leaves the circle of radius 2.</summary>
/// <remarks>One method for both: the processor's compiler and the GPU's each make of it what they need.</remarks>
internal static class EscapeTime
{
    /// <summary>Floating-point operations of a round.</summary>
    public const int OperationsPerRound = 10;

    /// <summary>How many rounds a point stays; <paramref name="most"/> if it has not left by then.</summary>
    public static int Of(float real, float imaginary, int most)
    {
        var (x, y, round) = (0f, 0f, 0);
        while (round < most && x * x + y * y <= 4f)
        {
            (x, y) = (x * x - y * y + real, 2f * x * y + imaginary);
            round++;
        }
        return round;
    }

    /// <summary>The same for several points at once, in the same order of operations: the counts are equal.</summary>
    public static Vector<int> Of(Vector<float> real, Vector<float> imaginary, int most)
    {
        var (x, y) = (Vector<float>.Zero, Vector<float>.Zero);
        var (inside, rounds) = (Vector<int>.AllBitsSet, Vector<int>.Zero);
        for (var round = 0; round < most; round++)
        {
            // Who has left stays out, whatever becomes of its numbers.
            inside &= Vector.LessThanOrEqual(x * x + y * y, new Vector<float>(4f));
            if (inside == Vector<int>.Zero)
                break;
            // True is -1.
            rounds -= inside;
            (x, y) = (x * x - y * y + real, new Vector<float>(2f) * x * y + imaginary);
        }
        return rounds;
    }
}
