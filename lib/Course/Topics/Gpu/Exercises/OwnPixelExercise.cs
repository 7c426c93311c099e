using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>15.1: every pixel once, none by a thread that stands beyond the picture, neighbours beside neighbours.</summary>
internal sealed class OwnPixelExercise : Exercise<Func<KernelThread, int>>
{
    private const int Nothing = -1;

    private protected override Description About => new(
        "15.1",
        GpuWords.PixelTitle,
        [GpuWords.PixelHint1, GpuWords.PixelHint2, GpuWords.PixelHint3],
        GpuWords.PixelProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<KernelThread, int> solution) =>
        Trial.First(Cases().Select(each => FaultOn(each.Width, each.Height, each.Across, each.Down, solution)));

    // One pixel, pictures that groups cover exactly, and such that stick out on one side or on both.
    private static IEnumerable<(int Width, int Height, int Across, int Down)> Cases() =>
        from picture in new[] { (1, 1), (4, 4), (8, 4), (7, 4), (8, 5), (7, 5), (5, 9), (1, 13), (13, 1) }
        from @group in new[] { (4, 4), (4, 2), (2, 4), (8, 1), (1, 1), (3, 2) }
        select (picture.Item1, picture.Item2, @group.Item1, @group.Item2);

    private static Counterexample? FaultOn(int width, int height, int across, int down, Func<KernelThread, int> solution) => Trial.Of(
        GpuWords.PixelInput.With(width, height, across, down),
        GpuWords.PixelExpected,
        () => Threads(width, height, across, down).Select(thread => (Thread: thread, Pixel: solution(thread))).ToList(),
        found => Complaint(width * height, found));

    private static IEnumerable<KernelThread> Threads(int width, int height, int across, int down) =>
        from groupY in Enumerable.Range(0, (height + down - 1) / down)
        from groupX in Enumerable.Range(0, (width + across - 1) / across)
        from y in Enumerable.Range(0, down)
        from x in Enumerable.Range(0, across)
        select new KernelThread(groupX, groupY, x, y, across, down, width, height);

    private static string? Complaint(int pixels, List<(KernelThread Thread, int Pixel)> found)
    {
        var owners = new KernelThread?[pixels];
        foreach (var (thread, pixel) in found)
        {
            if (pixel == Nothing)
                continue;
            if (pixel < 0 || pixel >= pixels)
                return GpuWords.PixelOutside.With(Called(thread), pixel, pixels - 1);
            if (owners[pixel] is { } other)
                return GpuWords.PixelTwice.With(pixel, Called(other), Called(thread));
            owners[pixel] = thread;
        }
        if (Array.IndexOf(owners, null) is >= 0 and var nobodys)
            return GpuWords.PixelNobodys.With(nobodys);
        // Neighbours in a row of a group stand one behind the other in the list.
        return found.Zip(found.Skip(1))
            .Where(pair => pair.Second.Thread.ThreadX == pair.First.Thread.ThreadX + 1 && pair.First.Pixel != Nothing && pair.Second.Pixel != Nothing)
            .Where(pair => Math.Abs(pair.Second.Pixel - pair.First.Pixel) != 1)
            .Select(pair => GpuWords.PixelApart.With(Called(pair.First.Thread), pair.First.Pixel, pair.Second.Pixel))
            .FirstOrDefault()
            ?? found.Select(each => ComplaintOf(each.Thread, each.Pixel)).FirstOrDefault(complaint => complaint is not null);
    }

    // A row of all threads, one group behind the other, covers every pixel too; but then a group is no piece of the picture.
    private static string? ComplaintOf(KernelThread thread, int pixel)
    {
        var (x, y) = ((thread.GroupX * thread.GroupWidth) + thread.ThreadX, (thread.GroupY * thread.GroupHeight) + thread.ThreadY);
        var isBeyond = x >= thread.Width || y >= thread.Height;
        return isBeyond == (pixel == Nothing) ? null
            : isBeyond ? GpuWords.PixelBeyond.With(Called(thread), x, y, pixel)
            : GpuWords.PixelIdle.With(Called(thread), x, y);
    }

    private static string Called(KernelThread thread) => GpuWords.PixelThread.With(thread.ThreadX, thread.ThreadY, thread.GroupX, thread.GroupY);
}
