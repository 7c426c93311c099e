using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Gpu.Exercises;

namespace NotebookCourse.Tests.Topics.Gpu.Exercises;

public class TreeSumTests
{
    [Fact]
    public void Check_Folding_Passes() => CheckAssert.Right(Exercise.TreeSum.Check(Fold));

    [Fact]
    public void Check_NeighboursFirst_Passes() => CheckAssert.Right(Exercise.TreeSum.Check(Neighbours));

    [Fact]
    public void Check_EveryRoundBackwards_Passes() => CheckAssert.Right(Exercise.TreeSum.Check(count => Fold(count).Select(round => round.Reverse())));

    public static TheoryData<string, Func<int, IEnumerable<IEnumerable<Addition>>>, string> WrongOnes => new()
    {
        { "one after the other", count => Enumerable.Range(1, count - 1).Select(from => new[] { new Addition(0, from) }), "there are more than 2 rounds" },
        { "all at once", count => count < 2 ? [] : [Enumerable.Range(1, count - 1).Select(from => new Addition(0, from))], "meet at place 0" },
        { "the odd one left behind", count => FoldBy(count, left => left / 2, left => left / 2), "is not in it" },
        { "the middle with itself", count => FoldBy(count, left => (left + 1) / 2, left => (left + 1) / 2), "" },
        { "chain in a round", count => count < 2 ? [] : [Enumerable.Range(1, count - 1).Reverse().Select(from => new Addition(from - 1, from))], "meet at place" },
        { "wrong way round", count => Fold(count).Select(round => round.Select(each => new Addition(each.From, each.Into))), "is not in it" },
        { "beyond the end", count => count < 2 ? [] : [[new(0, count)]], "the places are 0 to 1" },
        { "again and again", count => Enumerable.Repeat(Enumerable.Empty<Addition>(), int.MaxValue), "more than 0 rounds" },
        { "twice", count => count == 4 ? [[new(0, 1), new(2, 3)], [new(0, 1)]] : Fold(count), "is in it twice" },
        { "nothing", _ => [], "is not in it" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, IEnumerable<IEnumerable<Addition>>> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.TreeSum.Check(wrong), found);
    }

    private static IEnumerable<IEnumerable<Addition>> Fold(int count) => FoldBy(count, left => (left + 1) / 2, left => left / 2);

    private static IEnumerable<IEnumerable<Addition>> FoldBy(int count, Func<int, int> halfOf, Func<int, int> pairsOf)
    {
        for (var left = count; left > 1;)
        {
            var (half, pairs) = (halfOf(left), pairsOf(left));
            yield return Enumerable.Range(0, pairs).Select(place => new Addition(place, place + half)).ToList();
            left = half;
        }
    }

    private static IEnumerable<IEnumerable<Addition>> Neighbours(int count)
    {
        for (var apart = 1; apart < count; apart *= 2)
        {
            var step = apart;
            yield return Enumerable.Range(0, count).Where(place => place % (2 * step) == 0 && place + step < count).Select(place => new Addition(place, place + step)).ToList();
        }
    }
}
