using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Gpu.Exercises;

namespace NotebookCourse.Tests.Topics.Gpu.Exercises;

public class OwnPixelTests
{
    [Fact]
    public void Check_ColumnAndRow_Passes() => CheckAssert.Right(Exercise.OwnPixel.Check(thread =>
        X(thread) < thread.Width && Y(thread) < thread.Height ? Y(thread) * thread.Width + X(thread) : -1));

    [Fact]
    public void Check_RowsFromBelow_Passes() => CheckAssert.Right(Exercise.OwnPixel.Check(thread =>
        X(thread) >= thread.Width || Y(thread) >= thread.Height ? -1 : (thread.Height - 1 - Y(thread)) * thread.Width + X(thread)));

    [Fact]
    public void Check_RowsMirrored_Passes() => CheckAssert.Right(Exercise.OwnPixel.Check(thread =>
        X(thread) >= thread.Width || Y(thread) >= thread.Height ? -1 : (Y(thread) * thread.Width) + thread.Width - 1 - X(thread)));

    public static TheoryData<string, Func<KernelThread, int>, string> WrongOnes => new()
    {
        { "no look at the edge", thread => Y(thread) * thread.Width + X(thread), "but the pixels are 0 to" },
        { "only the right edge", thread => X(thread) < thread.Width ? Y(thread) * thread.Width + X(thread) : -1, "but the pixels are 0 to" },
        { "only the last pixel", thread => Y(thread) * thread.Width + X(thread) is var pixel && pixel < thread.Width * thread.Height ? pixel : -1, "is written by" },
        { "edge included", thread => X(thread) <= thread.Width && Y(thread) < thread.Height ? Y(thread) * thread.Width + X(thread) : -1, "" },
        { "group forgotten", thread => thread.ThreadX < thread.Width && thread.ThreadY < thread.Height ? thread.ThreadY * thread.Width + thread.ThreadX : -1, "is written by" },
        { "times height", thread => X(thread) < thread.Width && Y(thread) < thread.Height ? Y(thread) * thread.Height + X(thread) : -1, "" },
        { "pairs change places", thread => X(thread) < thread.Width && Y(thread) < thread.Height ? (Y(thread) * thread.Width) + (X(thread) % 2 == 1 ? X(thread) - 1 : Math.Min(X(thread) + 1, thread.Width - 1)) : -1, "side by side" },
        { "column by column", thread => X(thread) < thread.Width && Y(thread) < thread.Height ? X(thread) * thread.Height + Y(thread) : -1, "side by side" },
        { "width for height", thread => thread.GroupX * thread.GroupWidth + thread.ThreadX is var x && thread.GroupY * thread.GroupWidth + thread.ThreadY is var y && x < thread.Width && y < thread.Height ? y * thread.Width + x : -1, "" },
        { "one long row of threads", OneLongRow, "beyond the picture, and writes pixel" },
        { "nobody", _ => -1, "is written by nobody" },
        { "throws", _ => throw new DivideByZeroException("zero"), "DivideByZeroException" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<KernelThread, int> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.OwnPixel.Check(wrong), found);
    }

    private static int OneLongRow(KernelThread thread)
    {
        var groupsAcross = (thread.Width + thread.GroupWidth - 1) / thread.GroupWidth;
        var group = (thread.GroupY * groupsAcross) + thread.GroupX;
        var place = (group * thread.GroupWidth * thread.GroupHeight) + (thread.ThreadY * thread.GroupWidth) + thread.ThreadX;
        return place < thread.Width * thread.Height ? place : -1;
    }

    private static int X(KernelThread thread) => thread.GroupX * thread.GroupWidth + thread.ThreadX;

    private static int Y(KernelThread thread) => thread.GroupY * thread.GroupHeight + thread.ThreadY;
}
