namespace NotebookCourse.Topics.Downloads.Painting;

/// <summary>How soon squaring and adding, over and over, flies off to infinity.</summary>
internal static class Escape
{
    /// <summary>The number of rounds, with a fraction that makes neighbours differ by little; null if it stays.</summary>
    public static double? Count(double real, double imaginary, double addReal, double addImaginary, int most)
    {
        for (var round = 0; round < most; round++)
        {
            var (square, imaginarySquare) = (real * real, imaginary * imaginary);
            var distance = square + imaginarySquare;
            if (distance > 10_000)
                return round + 1 - Math.Log2(Math.Log(distance) / Math.Log(10_000));
            (real, imaginary) = (square - imaginarySquare + addReal, 2 * real * imaginary + addImaginary);
        }
        return null;
    }
}
