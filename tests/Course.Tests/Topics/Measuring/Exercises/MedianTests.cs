using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Measuring.Exercises;

public class MedianTests
{
    [Fact]
    public void Check_SortedCopy_Passes() => CheckAssert.Right(Exercise.Median.Check(times =>
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }));

    [Fact]
    public void Check_CloneSortedInPlace_Passes() => CheckAssert.Right(Exercise.Median.Check(times =>
    {
        var copy = (double[])times.Clone();
        Array.Sort(copy);
        var half = copy.Length / 2;
        return copy.Length % 2 == 1 ? copy[half] : (copy[half - 1] + copy[half]) / 2;
    }));

    [Fact]
    public void Check_Mean_IsRefutedByThreeTimes() => CheckAssert.Wrong(Exercise.Median.Check(times => times.Average()), "[1, 2, 4]", "Expected: 2 ");

    [Fact]
    public void Check_MiddleOfTheUnsorted_IsRefuted() =>
        CheckAssert.Wrong(Exercise.Median.Check(times => times[times.Length / 2]), "[9, 1, 5]", "Expected: 5 Came out: 1");

    [Fact]
    public void Check_UpperMiddle_IsRefutedByTwoTimes() =>
        CheckAssert.Wrong(Exercise.Median.Check(times => times.Order().ElementAt(times.Length / 2)), "[1, 3]", "Expected: 2 Came out: 3");

    [Fact]
    public void Check_InputSortedInPlace_IsRefuted() => CheckAssert.Wrong(
        Exercise.Median.Check(times =>
        {
            Array.Sort(times);
            return (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2;
        }),
        "[9, 1, 5]", "afterwards the input was [1, 5, 9]");

    [Fact]
    public void Check_OneTooFar_IsReportedAsItsException() =>
        CheckAssert.Wrong(Exercise.Median.Check(times => times.Order().ToArray()[times.Length / 2 + 1]), "[7]", "IndexOutOfRangeException");

    [Fact]
    public void Check_AnswerThatPrints_IsReportedWithWhatItPrinted() => CheckAssert.Wrong(
        Exercise.Median.Check(times =>
        {
            Console.WriteLine("sorting…");
            var sorted = times.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }),
        "also printed: sorting…");

    [Fact]
    public void Check_WrongAnswerThatPrints_IsReportedAsWrong() => CheckAssert.Wrong(
        Exercise.Median.Check(times =>
        {
            Console.WriteLine("adding…");
            return times.Sum();
        }),
        "[1, 2, 4]", "Came out: 7");

    [Fact]
    public void Check_Nothing_IsReported() => CheckAssert.Wrong(Exercise.Median.Check(null!), "null");
}
