using System.Numerics;
using System.Runtime.InteropServices;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>Two square matrices of small whole numbers, and room for their product.</summary>
/// <remarks>Every sum is a whole number that single precision holds exactly, so the order of adding cannot change it.</remarks>
internal sealed class MatrixData
{
    private const int Largest = 8, Probes = 2;

    private readonly SplitMix64 _random = new(17);

    public MatrixData(int side)
    {
        Side = side;
        (Left, Right, Answer) = (Numbers(side * side), Numbers(side * side), new float[side * side]);
    }

    /// <summary>How many rows each matrix has, and how many columns.</summary>
    public int Side { get; }

    /// <summary>The left matrix, row by row.</summary>
    public float[] Left { get; }

    /// <summary>The right matrix, row by row.</summary>
    public float[] Right { get; }

    /// <summary>What came out last.</summary>
    public float[] Answer { get; }

    /// <summary>Computes rows of the product. It goes along the rows of all three, as they lie in memory.</summary>
    public void Scalar(int from, int before)
    {
        for (var row = from; row < before; row++)
        {
            var answer = Answer.AsSpan(row * Side, Side);
            answer.Clear();
            for (var k = 0; k < Side; k++)
            {
                var factor = Left[row * Side + k];
                var right = Right.AsSpan(k * Side, Side);
                for (var column = 0; column < answer.Length; column++)
                    answer[column] += factor * right[column];
            }
        }
    }

    /// <summary>The same, several columns with each instruction.</summary>
    public void Vectors(int from, int before)
    {
        for (var row = from; row < before; row++)
        {
            var answer = Answer.AsSpan(row * Side, Side);
            var answers = MemoryMarshal.Cast<float, Vector<float>>(answer);
            answer.Clear();
            for (var k = 0; k < Side; k++)
            {
                var factor = Left[row * Side + k];
                var right = Right.AsSpan(k * Side, Side);
                var rights = MemoryMarshal.Cast<float, Vector<float>>(right);
                for (var i = 0; i < answers.Length; i++)
                    answers[i] += factor * rights[i];
                for (var column = answers.Length * Vector<float>.Count; column < answer.Length; column++)
                    answer[column] += factor * right[column];
            }
        }
    }

    /// <summary>Checks the product and wipes it.</summary>
    /// <remarks>
    /// (Left × Right) × v = Left × (Right × v) for every v, and for a product that is wrong hardly ever for a random
    /// one: far less work than another product. Source: Freivalds, <i>Probabilistic machines can use less running time</i>, 1977.
    /// </remarks>
    /// <exception cref="WrongAnswerException">It is wrong.</exception>
    public void Verify()
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var v = new double[Side];
            foreach (ref var value in v.AsSpan())
                value = _random.Next(1, 1_000_000);
            var (expected, found) = (Times(Left, Times(Right, v)), Times(Answer, v));
            for (var row = 0; row < Side; row++)
            {
                // Not "!=" alone: a place that nobody has written is no number, and equals nothing.
                if (found[row] != expected[row])
                    throw new WrongAnswerException(GpuWords.GpuWrongRow.With(row));
            }
        }
        Array.Fill(Answer, float.NaN);
    }

    // Exact: whole numbers, and even with the most rows none above 8 × 8 × 8192² × 10⁶, which is below 2⁵³.
    private double[] Times(float[] matrix, double[] v)
    {
        var answer = new double[Side];
        Parallel.For(0, Side, row =>
        {
            var sum = 0.0;
            for (var k = 0; k < Side; k++)
                sum += matrix[row * Side + k] * v[k];
            answer[row] = sum;
        });
        return answer;
    }

    private float[] Numbers(int count)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = _random.Next(-Largest, Largest);
        return values;
    }
}
