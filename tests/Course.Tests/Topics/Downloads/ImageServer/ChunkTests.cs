using CsCheck;
using NotebookCourse.Topics.Downloads.ImageServer;

namespace NotebookCourse.Tests.Topics.Downloads.ImageServer;

public class ChunkTests
{
    [Fact]
    public void Of_NoLimit_IsOnePieceAtOnce() => Assert.Equal([new(0, 50_000, TimeSpan.Zero)], Chunk.Of(50_000, 0));

    [Fact]
    public void Of_HundredThousandASecond_LeaveEveryFortyMilliseconds() =>
        Assert.Equal(
            [
                new(0, 4_000, TimeSpan.FromMilliseconds(40)),
                new(4_000, 4_000, TimeSpan.FromMilliseconds(80)),
                new(8_000, 1_000, TimeSpan.FromMilliseconds(90)),
            ],
            Chunk.Of(9_000, 100_000));

    [Fact]
    public void Of_AnySize_CoversEachByteOnceAndEndsOnTime() =>
        Gen.Select(Gen.Int[1, 70_000], Gen.Int[1, 5_000_000]).Sample((size, bandwidth) =>
        {
            var chunks = Chunk.Of(size, bandwidth).ToArray();
            var next = 0;
            foreach (var chunk in chunks)
            {
                if (chunk.From != next || chunk.Count < 1)
                    return false;
                next += chunk.Count;
            }
            return next == size && chunks[^1].Due == TimeSpan.FromSeconds(size / (double)bandwidth);
        });
}
