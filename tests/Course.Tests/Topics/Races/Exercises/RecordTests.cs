using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Races.Exercises;

namespace NotebookCourse.Tests.Topics.Races.Exercises;

public class RecordTests
{
    public static TheoryData<string, Func<IRecord>> RightOnes => new()
    {
        { "replace what was seen, or look again", () => new Own((best, value) => { while (best.Value is var seen && seen < value && !best.TryReplace(seen, value)) { } }) },
        { "one step", () => new Own((best, value) => best.Update(seen => Math.Max(seen, value))) },
        { "one step, after a look", () => new Own((best, value) => { if (best.Value < value) best.Update(seen => Math.Max(seen, value)); }) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<IRecord> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Record.Check(right));
    }

    public static TheoryData<string, Func<IRecord>, string[]> WrongOnes => new()
    {
        { "as given", () => new Own((best, value) => { if (value > best.Value) best.Value = value; }), ["A 3; B 5", "the best is 3"] },
        { "writes always", () => new Own((best, value) => best.Value = value), ["A 5, 3.", "the best is 3"] },
        { "tries once", () => new Own((best, value) => { if (best.Value is var seen && seen < value) best.TryReplace(seen, value); }), ["the best is"] },
        { "three tries", () => Tries(3), ["A 10; B 1, 2, 3, 4, 5, 6", "the best is 6"] },
        { "six tries", () => Tries(6), ["A 10; B 1, 2, 3, 4, 5, 6", "the best is 6"] },
        { "keeps the least", () => new Own((best, value) => best.Update(seen => seen == 0 ? value : Math.Min(seen, value))), ["the best is 3"] },
        { "never", () => new Own((_, _) => { }), ["A 5.", "the best is 0"] },
        { "throws", () => new Own((_, _) => throw new NotSupportedException("no")), ["NotSupportedException"] },
        { "swap the loser on: the best falls meanwhile", () => new Own((best, value) => { while (best.Value < value) value = best.Exchange(value) is var other && other > value ? other : 0; }), ["looks at Best", "A had offered 5, and found Best to be 3"] },
        { "a lock", LockedRecord, ["nobody waits", "in some schedule one waits"] },
        { "null", () => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<IRecord> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Record.Check(wrong), found);
    }

    public static TheoryData<string, Func<IRecord>> PlainOnes => new()
    {
        { "a plain field", () => new Plain() },
        { "a volatile one", () => new Volatile() },
    };

    // Whether a race of nanoseconds shows is a matter of the machine: it needs two processors that have nothing else to do.
    [Theory(Explicit = true)]
    [MemberData(nameof(PlainOnes))]
    public void Check_LookThenActBetweenSteps_IsSeenOnRealThreads(string name, Func<IRecord> wrong)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Record.Check(wrong), "on real threads");
    }

    private static Own Tries(int most) => new((best, value) =>
    {
        for (var tries = 0; tries < most && best.Value is var seen && seen < value && !best.TryReplace(seen, value); tries++) { }
    });

    private static Own LockedRecord()
    {
        var door = new SharedLock("door");
        return new Own((best, value) =>
        {
            door.Enter();
            if (value > best.Value) best.Value = value;
            door.Exit();
        });
    }

    private sealed class Plain : IRecord
    {
        public int Best { get; private set; }

        public void Offer(int value)
        {
            if (value > Best) Best = value;
        }
    }

    private sealed class Volatile : IRecord
    {
        private volatile int _best;

        public int Best => _best;

        public void Offer(int value)
        {
            if (value > _best) _best = value;
        }
    }

    private sealed class Own(Action<Shared<int>, int> offer) : IRecord
    {
        private readonly Shared<int> _best = new("best");

        public int Best => _best.Value;

        public void Offer(int value) => offer(_best, value);
    }
}
