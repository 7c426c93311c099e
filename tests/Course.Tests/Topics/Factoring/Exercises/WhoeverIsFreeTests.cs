using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Factoring.Exercises;

namespace NotebookCourse.Tests.Topics.Factoring.Exercises;

public class WhoeverIsFreeTests
{
    public static TheoryData<string, Action<Desk>> RightOnes => new()
    {
        { "increment", Increments },
        { "add", desk => { for (int item; (item = desk.Next.Add(1) - 1) < desk.Items;) desk.Do(item); } },
        { "compare and exchange", CompareAndExchange },
        { "lock around the taking", LockedTaking },
        { "lock on an object of one's own", OwnLock },
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
        { "fixed stretch", FixedStretch, ["takes worker 0 so long", "Nobody took these, although workers were free: 1, 2, 3."] },
        { "dealt like cards", desk => { for (var item = desk.Worker; item < desk.Items; item += desk.Workers) desk.Do(item); }, ["Nobody took these, although workers were free: 3, 6, 9."] },
        { "only the last works", desk => { for (var item = 0; desk.Worker == desk.Workers - 1 && item < desk.Items; item++) desk.Do(item); }, ["takes worker 2 so long"] },
        { "next++", desk => { for (int item; (item = desk.Next.Value++) < desk.Items;) desk.Do(item); }, ["worker 0 reads 0 from Next; worker 1 reads 0 from Next; worker 1 writes 1 to Next; worker 1 does item 0; ", "Item 0 was done 2 times"] },
        { "checked, then taken", CheckThenTake, ["ArgumentOutOfRangeException"] },
        { "checked, then used", CheckThenUse, ["worker 0 reads 0 from Next; worker 1 reads 0 from Next"] },
        { "one too far", desk => { for (int item; (item = desk.Next.Increment()) <= desk.Items;) desk.Do(item); }, ["ArgumentOutOfRangeException"] },
        { "first left out", desk => { for (int item; (item = desk.Next.Increment()) < desk.Items;) desk.Do(item); }, ["Item 0 was never done"] },
        { "lock around the work", LockedWork, ["Worker 1 had to wait until worker 0 was through"] },
        { "everyone does all", desk => { for (var item = 0; item < desk.Items; item++) desk.Do(item); }, ["one worker after the other", "Item 0 was done 2 times"] },
        { "nothing", _ => { }, ["Item 0 was never done"] },
        { "throws", _ => throw new FormatException("no"), ["FormatException: no"] },
        { "for ever", desk => { while (desk.Next.Value >= 0) { } }, ["2000 steps"] },
        { "on another thread", desk => Task.Run(() => desk.Do(0), TestContext.Current.CancellationToken).GetAwaiter().GetResult(), ["another thread used it"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<Desk> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.WhoeverIsFree.Check(wrong), found);
    }

    private static void Increments(Desk desk)
    {
        for (int item; (item = desk.Next.Increment() - 1) < desk.Items;)
            desk.Do(item);
    }

    private static void CompareAndExchange(Desk desk)
    {
        while (desk.Next.Value is var item && item < desk.Items)
        {
            if (desk.Next.CompareExchange(item + 1, item) == item)
                desk.Do(item);
        }
    }

    private static void LockedTaking(Desk desk)
    {
        while (true)
        {
            int item;
            lock (desk.Next)
                item = desk.Next.Value++;
            if (item >= desk.Items)
                return;
            desk.Do(item);
        }
    }

    private static readonly Lock Gate = new();

    private static void OwnLock(Desk desk)
    {
        while (true)
        {
            int item;
            lock (Gate)
            {
                item = desk.Next.Value;
                if (item == desk.Items)
                    return;
                desk.Next.Value = item + 1;
            }
            desk.Do(item);
        }
    }

    private static void FixedStretch(Desk desk)
    {
        for (var item = desk.Worker * desk.Items / desk.Workers; item < (desk.Worker + 1) * desk.Items / desk.Workers; item++)
            desk.Do(item);
    }

    private static void CheckThenTake(Desk desk)
    {
        while (desk.Next.Value < desk.Items)
            desk.Do(desk.Next.Increment() - 1);
    }

    private static void CheckThenUse(Desk desk)
    {
        while (desk.Next.Value < desk.Items)
        {
            desk.Do(desk.Next.Value);
            desk.Next.Increment();
        }
    }

    private static void LockedWork(Desk desk)
    {
        while (true)
        {
            lock (desk.Next)
            {
                var item = desk.Next.Value++;
                if (item >= desk.Items)
                    return;
                desk.Do(item);
            }
        }
    }
}
