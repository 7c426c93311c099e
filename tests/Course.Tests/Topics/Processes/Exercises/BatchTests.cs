using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Processes.Exercises;

public class BatchTests
{
    [Fact]
    public void Check_Formula_Passes() => CheckAssert.Right(Exercise.Batch.Check(Formula));

    [Fact]
    public void Check_TryingOut_Passes() => CheckAssert.Right(Exercise.Batch.Check((perMessage, perItem, every) =>
    {
        for (var items = 1L; items <= 60_000; items++)
        {
            if (perMessage + items * perItem <= items * every)
                return items;
        }
        return 0;
    }));

    public static TheoryData<string, Func<long, long, long, long>, string> WrongOnes => new()
    {
        { "as given", (perMessage, _, every) => perMessage / every + 1, "Expected: " },
        { "rounded down", (perMessage, perItem, every) => every > perItem ? Math.Max(1, perMessage / (every - perItem)) : 0, "Expected: " },
        { "always one more", (perMessage, perItem, every) => every > perItem ? perMessage / (every - perItem) + 1 : 0, "Expected: " },
        { "items forgotten", (perMessage, perItem, every) => Math.Max(1, (perMessage + every - 1) / every), "Expected: " },
        { "nothing for a free message", (perMessage, perItem, every) => every > perItem ? (perMessage + every - perItem - 1) / (every - perItem) : 0, "Came out: 0" },
        { "never gives up", (perMessage, perItem, every) => every > perItem ? Formula(perMessage, perItem, every) : 1, "0: no number of items keeps up" },
        { "divides by nothing", (perMessage, perItem, every) => Math.Max(1, (perMessage + every - perItem - 1) / (every - perItem)), "DivideByZeroException" },
        { "must be faster", (perMessage, perItem, every) => every > perItem ? Math.Max(1, perMessage / (every - perItem) + 1) : 0, "Expected: " },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<long, long, long, long> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Batch.Check(wrong), found);
    }

    private static long Formula(long perMessage, long perItem, long every) =>
        every > perItem ? Math.Max(1, (perMessage + every - perItem - 1) / (every - perItem))
        : every == perItem && perMessage == 0 ? 1
        : 0;
}
