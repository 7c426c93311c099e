using ILGPU;
using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Gpu.Exercises;
using NotebookCourse.Topics.Gpu.Figures;
using NotebookCourse.Topics.Gpu.Tracing;

namespace NotebookCourse.Tests.Topics.Gpu.Tracing;

public class KernelTraceTests
{
    private const int Width = 32;

    private static int[] Numbers(int count) => [.. Enumerable.Range(0, count)];

    [Fact]
    public void Of_NeighboursReadNeighbours_AWarpTouchesFourSectors()
    {
        int[] from = Numbers(Width * Width), to = new int[Width * Width];

        var trace = KernelTrace.Of(Rows, Width * Width, Width, from, to);

        Assert.Equal(from, to);
        Assert.Equal(4, trace.FirstStep(0, isWrite: false).Sectors);
        Assert.Equal(Width * 4, trace.Sectors(0, isWrite: false));
        Assert.Equal((0, Width * Width), (trace.Count(1, isWrite: false), trace.Count(1, isWrite: true)));
        Assert.Null(trace.Race);
        Assert.Null(trace.Fault);
    }

    [Fact]
    public void Of_NeighboursReadARowApart_AWarpTouchesASectorAThread()
    {
        var trace = KernelTrace.Of(Columns, Width * Width, Width, Numbers(Width * Width), new int[Width * Width]);

        Assert.Equal(32, trace.FirstStep(0, isWrite: false).Sectors);
        Assert.Equal(VerdictKind.AsPredicted, trace.Against(Predict.Number(32, "sectors")).Kind);
        Assert.Contains("“from”: 32 threads together read 32 different numbers, which lie in 32 sectors.", trace.Chart().Caption);
        Assert.Contains("and 22 more rows", trace.Chart().ToHtml());
    }

    [Fact]
    public void Of_IndexBeyondTheView_StopsThereAndNamesTheThread() =>
        Assert.Equal(
            "Stopped: thread 3 uses from[4], but the last element is 3. A GPU does not look: it takes whatever lies there.",
            KernelTrace.Of(Shifted, 4, Numbers(4), new int[4]).Fault);

    [Fact]
    public void Of_IndexBeyondSharedMemory_StopsThere() =>
        Assert.Contains("thread 4 uses shared memory 1[8], but the last element is 7", KernelTrace.Of(HalvesWithoutAnIf, new KernelConfig(1, 8), Numbers(8), new int[1]).Fault);

    [Fact]
    public void Of_BarrierThatIsMissing_IsARace() =>
        Assert.Equal(
            "A race: thread 0 reads shared memory 1[1], and thread 1 writes it with no barrier in between. Nothing says who is first.",
            KernelTrace.Of(MirroredWithoutABarrier, new KernelConfig(1, 2), Numbers(2), new int[2]).Race);

    [Fact]
    public void Chart_Race_StandsAboveTheDrawing()
    {
        var figure = KernelTrace.Of(IntoOne, 4, new int[1]).Chart();

        Assert.Contains("<strong>Look here.</strong> A race: thread 0 and thread 1 both write answer[0].", figure.ToHtml());
        Assert.DoesNotContain("into each other", figure.Caption);
        Assert.Contains("into each other", KernelTrace.Of(Rows, 4, 4, Numbers(4), new int[4]).Chart().Caption);
    }

    [Fact]
    public void Of_BarrierInItsPlace_IsNoRace()
    {
        var answer = new int[4];

        var trace = KernelTrace.Of(Mirrored, new KernelConfig(2, 2), Numbers(4), answer);

        Assert.Null(trace.Race);
        Assert.Equal([1, 0, 3, 2], answer);
    }

    [Fact]
    public void Of_OnePlaceForAll_IsARaceBetweenWriters() =>
        Assert.Equal("A race: thread 0 and thread 1 both write answer[0]. Nothing says who is last.", KernelTrace.Of(IntoOne, 4, new int[1]).Race);

    [Fact]
    public void Of_OnePlaceForAllGroups_IsARaceInSpiteOfBarriers() =>
        Assert.Contains("thread 0 of group 1 both write answer[0]", KernelTrace.Of(FirstOfEachGroup, new KernelConfig(2, 2), new int[1]).Race);

    [Fact]
    public void Of_BarrierThatSomeNeverReach_Stops() =>
        Assert.Contains("waits at a barrier that", KernelTrace.Of(BarrierForSome, new KernelConfig(1, 4), new int[4]).Fault);

    [Fact]
    public void Of_LoopWithoutEnd_Stops() => Assert.Contains("went around more than", KernelTrace.Of(Endless, 1, new int[1]).Fault);

    [Fact]
    public void Of_KernelThatThrows_NamesTheThread() => Assert.Contains("thread 0 threw DivideByZeroException", KernelTrace.Of(Divides, 1, new int[1]).Fault);

    [Fact]
    public void Of_WhatTheDrawingDoesNotKnow_IsNamed() => Assert.Contains("does not know Warp.Shuffle", KernelTrace.Of(Shuffles, 1, new int[1]).Fault);

    [Fact]
    public void Of_HelperThatTheKernelCalls_IsSeenToo() => Assert.Equal(3, KernelTrace.Of(ByHelper, 3, Numbers(3), new int[3]).Count(0, isWrite: false));

    [Fact]
    public void Of_ArgumentsThatDoNotFit_AreRefused()
    {
        Assert.Contains("Rows takes (index, width, from, to)", Assert.Throws<ArgumentException>(() => KernelTrace.Of(Rows, 4, new int[4])).Message);
        Assert.Contains("fits from, but found Single[]", Assert.Throws<ArgumentException>(() => KernelTrace.Of(Rows, 4, 4, new float[4], new int[4])).Message);
        Assert.Throws<ArgumentException>(() => KernelTrace.Of(Rows, new KernelConfig(1, 4), 4, new int[4], new int[4]));
    }

    private static void Rows(Index1D index, int width, ArrayView<int> from, ArrayView<int> to) => to[index] = from[index];

    private static void Columns(Index1D index, int width, ArrayView<int> from, ArrayView<int> to) => to[index] = from[(index % width * width) + (index / width)];

    private static void Shifted(Index1D index, ArrayView<int> from, ArrayView<int> to) => to[index] = from[index + 1];

    private static void IntoOne(Index1D index, ArrayView<int> answer) => answer[0] = index;

    private static void Divides(Index1D index, ArrayView<int> answer) => answer[index] = 1 / answer[index];

    private static void Shuffles(Index1D index, ArrayView<int> answer) => answer[index] = Warp.Shuffle(answer[index], 0);

    private static void ByHelper(Index1D index, ArrayView<int> from, ArrayView<int> to) => to[index] = At(from, index);

    private static int At(ArrayView<int> from, int place) => from[place];

    private static void Endless(Index1D index, ArrayView<int> answer)
    {
        for (var turn = 0u; turn < uint.MaxValue; turn++)
        {
        }
    }

    private static void FirstOfEachGroup(ArrayView<int> answer)
    {
        Group.Barrier();
        if (Group.IdxX == 0)
            answer[0] = Grid.IdxX;
    }

    private static void BarrierForSome(ArrayView<int> answer)
    {
        if (Group.IdxX < 2)
            Group.Barrier();
        answer[Group.IdxX] = 1;
    }

    private static void Mirrored(ArrayView<int> from, ArrayView<int> to)
    {
        var shared = SharedMemory.Allocate<int>(2);
        shared[Group.IdxX] = from[Grid.GlobalLinearIndex];
        Group.Barrier();
        to[Grid.GlobalLinearIndex] = shared[1 - Group.IdxX];
    }

    private static void MirroredWithoutABarrier(ArrayView<int> from, ArrayView<int> to)
    {
        var shared = SharedMemory.Allocate<int>(2);
        shared[Group.IdxX] = from[Grid.GlobalLinearIndex];
        to[Grid.GlobalLinearIndex] = shared[1 - Group.IdxX];
        Group.Barrier();
    }

    private static void HalvesWithoutAnIf(ArrayView<int> from, ArrayView<int> sum)
    {
        var shared = SharedMemory.Allocate<int>(8);
        shared[Group.IdxX] = from[Group.IdxX];
        Group.Barrier();
        for (var half = 4; half > 0; half /= 2)
        {
            shared[Group.IdxX] += shared[Group.IdxX + half];
            Group.Barrier();
        }
        sum[0] = shared[0];
    }
}
