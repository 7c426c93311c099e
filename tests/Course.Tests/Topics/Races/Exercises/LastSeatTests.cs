using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Races.Exercises;

public class LastSeatTests
{
    public static TheoryData<string, Func<int, Func<int, bool>>> RightOnes => new()
    {
        { "in one step", seats => new SharedArray<bool>("sold", seats) is var sold ? seat => sold.TryReplace(seat, false, true) : null! },
        { "looked before", seats => new SharedArray<bool>("sold", seats) is var sold ? seat => !sold[seat] && sold.TryReplace(seat, false, true) : null! },
        { "a number for each who asks", NumberForEach },
        { "a lock for each seat, never given back", seats => Enumerable.Range(0, seats).Select(seat => new SharedLock($"seat {seat}")).ToArray() is var locks ? seat => locks[seat].TryEnter() : null! },
        { "a lock for each seat", seats => Locked(seats, locks: seats) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, Func<int, bool>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.LastSeat.Check(right));
    }

    public static TheoryData<string, Func<int, Func<int, bool>>, string[]> WrongOnes => new()
    {
        { "as given", LookThenSell, ["2 buyers for the same seat, number 0", "2 got it"] },
        { "sells always", _ => _ => true, ["first: true, second: true"] },
        { "sells never", _ => _ => false, ["first: false, second: false"] },
        { "sells once, whichever seat", seats => new Shared<bool>("sold") is var sold ? seat => sold.TryReplace(false, true) : null!, ["one for seat 0 and one for seat 1 of 3", "1 got it"] },
        { "one lock for the house", seats => Locked(seats, locks: 1), ["one for seat 0 and one for seat 1 of 3", "one waits"] },
        { "safe for the first and the last seat only", SafeForSome(safe: seat => seat != 1), ["2 buyers for the same seat, number 1", "2 got it"] },
        { "safe in a small hall only", SafeForSome(safe: seat => seat < 5), ["2 buyers for the same seat, number 5", "2 got it"] },
        { "a lock for every fourth seat", seats => Locked(seats, locks: 4), ["one for seat 0 and one for seat 4 of 20", "one waits"] },
        { "looked again after selling", LookAgain, ["2 buyers"] },
        { "null", _ => null!, ["NullReferenceException"] },
        { "one seat too few", seats => new SharedArray<bool>("sold", seats - 1) is var sold ? seat => sold.TryReplace(seat, false, true) : null!, ["IndexOutOfRangeException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, Func<int, bool>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.LastSeat.Check(wrong), found);
    }

    public static TheoryData<string, Func<int, Func<int, bool>>> PlainOnes => new()
    {
        { "an array of bool", seats => new bool[seats] is var sold ? seat => !sold[seat] && (sold[seat] = true) : null! },
        { "a set", _ => new HashSet<int>() is var sold ? sold.Add : null! },
    };

    // Whether a race of nanoseconds shows is a matter of the machine: it needs two processors that have nothing else to do.
    [Theory(Explicit = true)]
    [MemberData(nameof(PlainOnes))]
    public void Check_LookThenActBetweenSteps_IsSeenOnRealThreads(string name, Func<int, Func<int, bool>> wrong)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.LastSeat.Check(wrong), "on real threads");
    }

    private static Func<int, Func<int, bool>> SafeForSome(Func<int, bool> safe) => seats =>
    {
        var sold = new SharedArray<bool>("sold", seats);
        return seat => safe(seat) ? sold.TryReplace(seat, false, true) : !sold[seat] && (sold[seat] = true);
    };

    private static Func<int, bool> LookThenSell(int seats)
    {
        var sold = new SharedArray<bool>("sold", seats);
        return seat => !sold[seat] && (sold[seat] = true);
    }

    private static Func<int, bool> LookAgain(int seats)
    {
        var sold = new SharedArray<bool>("sold", seats);
        return seat =>
        {
            if (sold[seat]) return false;
            sold[seat] = true;
            return sold[seat];
        };
    }

    private static Func<int, bool> NumberForEach(int seats)
    {
        Shared<int>[] asked = [.. Enumerable.Range(0, seats).Select(seat => new Shared<int>($"asked[{seat}]"))];
        return seat => asked[seat].Update(number => number + 1) == 1;
    }

    private static Func<int, bool> Locked(int seats, int locks)
    {
        var sold = new SharedArray<bool>("sold", seats);
        Shared<bool>[] held = [.. Enumerable.Range(0, locks).Select(index => new Shared<bool>($"lock {index}"))];
        return seat =>
        {
            var mine = held[seat % locks];
            while (!mine.TryReplace(false, true)) Atomic.SpinUntil(() => !mine.Value, mine.Name);
            var free = !sold[seat];
            if (free) sold[seat] = true;
            mine.Value = false;
            return free;
        };
    }
}
