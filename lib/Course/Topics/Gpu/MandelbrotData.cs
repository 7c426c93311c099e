using System.Numerics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>A picture of the Mandelbrot set, and what it should be: for each pixel the rounds that it stays.</summary>
internal sealed class MandelbrotData
{
    private const int Unknown = -1;

    private readonly Lazy<int[]> _expected;

    public MandelbrotData(int width, int most)
    {
        (Width, Height, Most) = (width, width * 2 / 3, most);
        Answer = new int[Width * Height];
        Array.Fill(Answer, Unknown);
        _expected = new(() =>
        {
            var rounds = new int[Answer.Length];
            Parallel.For(0, Height, row => Scalar(rounds, row, row + 1));
            return rounds;
        });
    }

    /// <summary>The width of the picture, in pixels.</summary>
    public int Width { get; }

    /// <summary>The height of the picture, in pixels.</summary>
    public int Height { get; }

    /// <summary>After how many rounds a pixel is taken to belong to the set.</summary>
    public int Most { get; }

    /// <summary>What came out last; each -1 after it was checked.</summary>
    public int[] Answer { get; }

    /// <summary>Floating-point operations of the whole picture.</summary>
    public double Operations => (double)EscapeTime.OperationsPerRound * _expected.Value.Sum(rounds => (long)rounds);

    /// <summary>Computes rows one pixel after the other.</summary>
    public void Scalar(int from, int before) => Scalar(Answer, from, before);

    /// <summary>Computes rows several pixels at a time.</summary>
    public void Vectors(int from, int before)
    {
        var (left, top, step) = MandelbrotWork.Frame(Width);
        var lanes = Vector<float>.Count;
        for (var row = from; row < before; row++)
        {
            var column = 0;
            var line = Answer.AsSpan(row * Width, Width);
            for (; column + lanes <= Width; column += lanes)
            {
                var columns = Vector.ConvertToSingle(Vector<int>.Indices + new Vector<int>(column));
                EscapeTime.Of(new Vector<float>(left) + columns * step, new Vector<float>(top - row * step), Most).CopyTo(line[column..]);
            }
            for (; column < Width; column++)
                line[column] = EscapeTime.Of(left + column * step, top - row * step, Most);
        }
    }

    /// <summary>Checks what came out and wipes it.</summary>
    /// <param name="mayDiffer">Which share of the pixels may be off.</param>
    /// <exception cref="WrongAnswerException">More are.</exception>
    public void Verify(double mayDiffer)
    {
        if (Complaint(mayDiffer) is { } complaint)
            throw new WrongAnswerException(complaint);
        Array.Fill(Answer, Unknown);
    }

    /// <summary>What is wrong with what came out, in a sentence; null if it is right.</summary>
    /// <param name="mayDiffer">Which share of the pixels may be off.</param>
    public string? Complaint(double mayDiffer)
    {
        var expected = _expected.Value;
        int[] off = [.. Enumerable.Range(0, expected.Length).Where(i => Answer[i] != expected[i])];
        return off.Length > mayDiffer * expected.Length
            ? GpuWords.GpuWrongPixels.With(off.Length, expected.Length, off[0], expected[off[0]], Answer[off[0]])
            : null;
    }

    private void Scalar(int[] answer, int from, int before)
    {
        var (left, top, step) = MandelbrotWork.Frame(Width);
        for (var row = from; row < before; row++)
        {
            for (var column = 0; column < Width; column++)
                answer[row * Width + column] = EscapeTime.Of(left + column * step, top - row * step, Most);
        }
    }
}
