using System.Numerics;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Factoring.Exercises;

namespace NotebookCourse.Tests.Topics.Factoring.Exercises;

public class WhoeverIsFreeTests
{
    public static TheoryData<string, Action<Desk>> RightOnes => new()
    {
        { "one step", OneStep },
        { "exchanged until it was one step", Replaces },
        { "the last item first", desk => { for (int item; (item = desk.Items - desk.Next.Update(next => next + 1)) >= 0;) desk.Do(item); } },
        { "lock around the taking", LockedTaking },
        { "a look before the step", desk => { while (desk.Next.Value < desk.Items && desk.Next.Update(next => next + 1) is var taken && taken <= desk.Items) desk.Do(taken - 1); } },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<Desk> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.WhoeverIsFree.Check(right));
    }

    public static TheoryData<string, Action<Desk>, string[]> WrongOnes => new()
    {
        { "a bit for each item", Bits, ["Items: 100"] },
        { "fixed stretch", FixedStretch, ["Worker 0 needs so long", "Nobody took these, although workers were free: 1, 2."] },
        { "dealt like cards", desk => { for (var item = desk.Worker; item < desk.Items; item += desk.Workers) desk.Do(item); }, ["Nobody took these, although workers were free: 3, 6."] },
        { "two at a time", TwoAtATime, ["Nobody took these, although workers were free: 1."] },
        { "only the last works", desk => { for (var item = 0; desk.Worker == desk.Workers - 1 && item < desk.Items; item++) desk.Do(item); }, ["Worker 2 needs so long"] },
        { "next++", desk => { for (int item; (item = desk.Next.Value++) < desk.Items;) desk.Do(item); }, ["A, read Next: 0; B, read Next: 0; ", "A, change how often item 0 is done: 2. ", "Item 0 was done 2 times"] },
        { "read in one step, written in another", desk => { while (desk.Next.Value is var item && item < desk.Items) { desk.Next.Update(_ => item + 1); desk.Do(item); } }, ["was done 2 times"] },
        { "checked, then taken", CheckThenTake, ["ArgumentOutOfRangeException"] },
        { "one, then blocks", desk => { if (desk.Next.Update(next => next + 1) - 1 is var first && first < desk.Items) desk.Do(first); for (int end; (end = desk.Next.Update(next => next + 3)) - 3 < desk.Items;) for (var item = end - 3; item < Math.Min(end, desk.Items); item++) desk.Do(item); }, ["needs so long for item number 2", "Nobody took these, although workers were free"] },
        { "exceptions swallowed", desk => { while (desk.Next.Value < desk.Items) { try { desk.Do(desk.Next.Update(next => next + 1) - 1); } catch (ArgumentOutOfRangeException) { desk.Next.Update(next => next); } } }, ["Item 3 was to be done, which is not there"] },
        { "on a thread of its own", desk => { var thread = new Thread(() => desk.Do(0)); thread.Start(); thread.Join(); }, ["another thread used it"] },
        { "checked, then used", CheckThenUse, ["was done 2 times"] },
        { "one too far", desk => { for (int item; (item = desk.Next.Update(next => next + 1)) <= desk.Items;) desk.Do(item); }, ["ArgumentOutOfRangeException"] },
        { "first left out", desk => { for (int item; (item = desk.Next.Update(next => next + 1)) < desk.Items;) desk.Do(item); }, ["Item 0 was never done"] },
        { "lock around the work", LockedWork, ["The others had to wait until worker 0 was through"] },
        { "lock never given back", desk => { desk.Gate.Enter(); if (desk.Next.Value++ is var item && item < desk.Items) desk.Do(item); }, ["A waits for Gate"] },
        { "lock given back between reading and writing", LockedApart, ["was done 2 times"] },
        { "everyone does all", desk => { for (var item = 0; item < desk.Items; item++) desk.Do(item); }, ["one worker after the other", "Item 0 was done 2 times"] },
        { "a counter for each worker", desk => { var next = new Shared<int>("mine"); for (int item; (item = next.Update(mine => mine + 1) - 1) < desk.Items;) desk.Do(item); }, ["Item 0 was done 2 times"] },
        { "a counter outside", CountsOutside(), ["was never done"] },
        { "a counter in a try of its own", CountsOutsideWithoutLimit(), ["Item 0 was done 2 times"] },
        { "five tries, then taken anyway", FiveTries, ["was done 2 times"] },
        { "goes home when another was faster", desk => { for (int item; (item = desk.Next.Value) < desk.Items && desk.Next.TryReplace(item, item + 1);) desk.Do(item); }, ["Items: 4, workers: 2", "A, change Next: 1; ", "Nobody took these, although workers were free: 1, 2, 3."] },
        { "goes home when others were faster three times", desk => { for (int item, losses = 0; losses < 3 && (item = desk.Next.Value) < desk.Items;) { if (desk.Next.TryReplace(item, item + 1)) desk.Do(item); else losses++; } }, ["Items: 4, workers: 2", "Nobody took these, although workers were free: 3."] },
        { "a share of what is left", ShareOfTheRest, ["Items: 100", "Nobody took these, although workers were free"] },
        { "nothing", _ => { }, ["Item 0 was never done"] },
        { "throws", _ => throw new FormatException("no"), ["FormatException: no"] },
        { "looks for ever", desk => { while (desk.Next.Value >= 0) { } }, ["it never ends: A looks at Next for ever"] },
        { "counts for ever", desk => { while (desk.Next.Update(next => next + 1) > 0) { } }, ["no end after 1000 steps"] },
        { "waits until the other has worked", desk => { if (desk.Worker > 0) { while (desk.Next.Value < desk.Items) { } return; } for (int item; (item = desk.Next.Update(next => next + 1) - 1) < desk.Items;) desk.Do(item); }, ["B looks at Next for ever"] },
        { "on another thread", desk => Task.Run(() => desk.Do(0), TestContext.Current.CancellationToken).GetAwaiter().GetResult(), ["another thread used it"] },
        { "counted on another thread", desk => Task.Run(() => desk.Next.Value++, TestContext.Current.CancellationToken).GetAwaiter().GetResult(), ["another thread used it"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<Desk> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.WhoeverIsFree.Check(wrong), found);
    }

    // Whether a race of nanoseconds shows is a matter of the machine: it needs two processors that have nothing else to do.
    [Fact(Explicit = true)]
    public void Check_CounterOutsideBehindOneStep_IsSeenOnRealThreads() => CheckAssert.Wrong(Exercise.WhoeverIsFree.Check(CountsBehindOneStep()), "Items: 16", "on real threads");

    // The first one to come sets the counter to zero, in a step that the check sees; all that follows it does not see.
    private static Action<Desk> CountsBehindOneStep()
    {
        var next = 0;
        return desk =>
        {
            if (desk.Next.Update(come => come + 1) == 1) next = 0;
            for (int item; (item = next++) < desk.Items;) desk.Do(item);
        };
    }

    private static void FiveTries(Desk desk)
    {
        while (true)
        {
            var item = desk.Next.Value;
            for (var tries = 1; !desk.Next.TryReplace(item, item + 1) && tries < 5; tries++) item = desk.Next.Value;
            if (item >= desk.Items) return;
            desk.Do(item);
        }
    }

    private static void ShareOfTheRest(Desk desk)
    {
        while (true)
        {
            desk.Gate.Enter();
            var (from, count) = (desk.Next.Value, Math.Max(1, (desk.Items - desk.Next.Value) / (8 * desk.Workers)));
            desk.Next.Value = from + count;
            desk.Gate.Exit();
            if (from >= desk.Items) return;
            for (var item = from; item < Math.Min(from + count, desk.Items); item++) desk.Do(item);
        }
    }

    private static readonly object Gate = new();

    private static void OneStep(Desk desk)
    {
        for (int item; (item = desk.Next.Update(next => next + 1) - 1) < desk.Items;)
            desk.Do(item);
    }

    private static void Replaces(Desk desk)
    {
        while (desk.Next.Value is var item && item < desk.Items)
        {
            if (desk.Next.TryReplace(item, item + 1))
                desk.Do(item);
        }
    }

    private static void Bits(Desk desk)
    {
        while (desk.Next.Value is var taken && BitOperations.TrailingZeroCount(~taken) is var item && item < desk.Items)
        {
            if (desk.Next.TryReplace(taken, taken | (1 << item)))
                desk.Do(item);
        }
    }

    private static void TwoAtATime(Desk desk)
    {
        for (int end; (end = desk.Next.Update(next => next + 2)) - 2 < desk.Items;)
        {
            desk.Do(end - 2);
            if (end - 1 < desk.Items)
                desk.Do(end - 1);
        }
    }

    private static void LockedTaking(Desk desk)
    {
        while (true)
        {
            desk.Gate.Enter();
            var item = desk.Next.Value++;
            desk.Gate.Exit();
            if (item >= desk.Items)
                return;
            desk.Do(item);
        }
    }

    private static void LockedApart(Desk desk)
    {
        while (true)
        {
            desk.Gate.Enter();
            var item = desk.Next.Value;
            desk.Gate.Exit();
            if (item >= desk.Items)
                return;
            desk.Gate.Enter();
            desk.Next.Value = item + 1;
            desk.Gate.Exit();
            desk.Do(item);
        }
    }

    private static Action<Desk> CountsOutside()
    {
        var next = 0;
        return desk =>
        {
            for (int item; (item = Interlocked.Increment(ref next) - 1) < desk.Items;)
                desk.Do(item);
        };
    }

    private static Action<Desk> CountsOutsideWithoutLimit()
    {
        var next = 0;
        return desk =>
        {
            for (var taken = 0; taken < desk.Items; taken++)
                desk.Do(next++ % desk.Items);
        };
    }

    private static void FixedStretch(Desk desk)
    {
        for (var item = desk.Worker * desk.Items / desk.Workers; item < (desk.Worker + 1) * desk.Items / desk.Workers; item++)
            desk.Do(item);
    }

    private static void CheckThenTake(Desk desk)
    {
        while (desk.Next.Value < desk.Items)
            desk.Do(desk.Next.Update(next => next + 1) - 1);
    }

    private static void CheckThenUse(Desk desk)
    {
        while (desk.Next.Value < desk.Items)
        {
            desk.Do(desk.Next.Value);
            desk.Next.Value++;
        }
    }

    private static void LockedWork(Desk desk)
    {
        while (true)
        {
            desk.Gate.Enter();
            var item = desk.Next.Value++;
            if (item < desk.Items)
                desk.Do(item);
            desk.Gate.Exit();
            if (item >= desk.Items)
                return;
        }
    }
}
