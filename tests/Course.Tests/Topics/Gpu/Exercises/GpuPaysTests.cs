using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Gpu.Exercises;

public class GpuPaysTests
{
    [Fact]
    public void Check_Formula_Passes() => CheckAssert.Right(Exercise.GpuPays.Check((start, transfer, gpu, processor) =>
        processor - transfer - gpu is > 0 and var saved ? start / saved + 1 : null));

    [Fact]
    public void Check_Halving_Passes() => CheckAssert.Right(Exercise.GpuPays.Check((start, transfer, gpu, processor) =>
    {
        bool Wins(long items) => start + items * (transfer + gpu) < items * processor;
        var (low, high) = (0L, 1L << 40);
        if (!Wins(high))
            return null;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Wins(middle) ? (low, middle) : (middle, high);
        }
        return high;
    }));

    public static TheoryData<string, Func<long, long, long, long, long?>, string> WrongOnes => new()
    {
        { "ways forgotten", (start, _, gpu, processor) => processor > gpu ? start / (processor - gpu) + 1 : null, "With so many items" },
        { "as fast is enough", (start, transfer, gpu, processor) => processor - transfer - gpu is > 0 and var saved ? Math.Max(1, (start + saved - 1) / saved) : null, "Expected: " },
        { "rounded down", (start, transfer, gpu, processor) => processor - transfer - gpu is > 0 and var saved ? start / saved : null, "no number of items" },
        { "always pays", (start, transfer, gpu, processor) => start / Math.Max(1, processor - transfer - gpu) + 1, "null: with no number of items" },
        { "a tie pays", (start, transfer, gpu, processor) => processor - transfer - gpu is >= 0 and var saved ? start / Math.Max(1, saved) + 1 : null, "null: with no number of items" },
        { "never", (_, _, _, _) => null, "Came out: null: with no number of items" },
        { "divides by nothing", (start, transfer, gpu, processor) => start / (processor - transfer - gpu) + 1, "" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<long, long, long, long, long?> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.GpuPays.Check(wrong), found);
    }
}
