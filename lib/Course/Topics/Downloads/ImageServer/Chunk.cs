namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>A piece of a picture, and when it may leave.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Count">How many bytes it has.</param>
/// <param name="Due">When it leaves, after the answer began: as late as its last byte would arrive over a slow line.</param>
internal readonly record struct Chunk(int From, int Count, TimeSpan Due)
{
    private const int ASecond = 25, Least = 512;

    /// <summary>Cuts a picture so that about 25 pieces leave each second; in one piece without a limit.</summary>
    /// <param name="size">How many bytes the picture has.</param>
    /// <param name="bandwidth">Bytes a second; 0 for no limit.</param>
    public static IEnumerable<Chunk> Of(int size, int bandwidth)
    {
        var most = bandwidth == 0 ? size : Math.Max(bandwidth / ASecond, Least);
        for (var from = 0; from < size; from += most)
        {
            var count = Math.Min(most, size - from);
            yield return new(from, count, bandwidth == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((from + count) / (double)bandwidth));
        }
    }
}
