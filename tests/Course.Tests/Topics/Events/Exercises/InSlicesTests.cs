using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Events.Exercises;

namespace NotebookCourse.Tests.Topics.Events.Exercises;

public class InSlicesTests
{
    public static TheoryData<string, Action<SlowJob>> RightOnes => new()
    {
        { "the rest is posted", job => Slice(job, 0) },
        { "asks before each item", job => AskFirst(job, 0) },
        { "an await comes back to the loop", Awaiting },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<SlowJob> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.InSlices.Check(right));
    }

    public static TheoryData<string, Action<SlowJob>, string[]> WrongOnes => new()
    {
        { "as given: all are posted at once", job => { for (var i = 0; i < job.Items; i++) { var item = i; job.Post(() => job.Do(item)); } }, ["an event that was raised at 0\u00a0ms waited for"] },
        { "no slices", job => { for (var i = 0; i < job.Items; i++) job.Do(i); }, ["waited for"] },
        { "one item to a slice", job => OneByOne(job, 0), ["a slice ended after item 0", "would have fitted"] },
        { "looks at the clock too late", job => Slice(job, 0, (now, _, most) => now >= most), ["waited for"] },
        { "a slice too short by one", job => Slice(job, 0, (now, longest, most) => now + longest >= most), ["would have fitted"] },
        { "a fixed number of items", job => Fixed(job, 0), ["would have fitted"] },
        { "posts the rest first", job => PostsFirst(job, 0), ["waited for"] },
        { "forgets the rest", job => { for (var i = 0; i < job.Items && job.Now + job.Longest <= job.Most; i++) job.Do(i); }, ["only 1 of 4 items", "items were done"] },
        { "begins at 1", job => { for (var i = 1; i <= job.Items; i++) job.Do(i); }, ["item 1 was done where item 0 is next"] },
        { "each twice", job => { for (var i = 0; i < job.Items; i++) { job.Do(i); job.Do(i); } }, ["item 0 was done where item 1 is next"] },
        { "on another thread", Elsewhere, ["on another thread"] },
        { "posts without end", job => Forever(job), ["EndlessException"] },
        { "throws", _ => throw new NotSupportedException("no"), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<SlowJob> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        var result = Exercise.InSlices.Check(wrong);
        Assert.False(result.Passed, "a wrong answer passed");
        Assert.True(found.Any(part => result.Alternative.Contains(part, StringComparison.Ordinal)), result.Alternative);
    }

    private static void Slice(SlowJob job, int item, Func<long, int, int, bool>? isFull = null)
    {
        var began = job.Now;
        while (item < job.Items)
        {
            job.Do(item++);
            if ((isFull ?? ((took, longest, most) => took + longest > most))(job.Now - began, job.Longest, job.Most)) break;
        }
        if (item < job.Items) job.Post(() => Slice(job, item, isFull));
    }

    private static void AskFirst(SlowJob job, int item)
    {
        for (var began = job.Now; item < job.Items; item++)
        {
            if (job.Now - began + job.Longest > job.Most)
            {
                job.Post(() => AskFirst(job, item));
                return;
            }
            job.Do(item);
        }
    }

    private static async void Awaiting(SlowJob job)
    {
        var began = job.Now;
        for (var item = 0; item < job.Items; item++)
        {
            if (job.Now - began + job.Longest > job.Most)
            {
                await Task.Yield();
                began = job.Now;
            }
            job.Do(item);
        }
    }

    private static void OneByOne(SlowJob job, int item)
    {
        if (item == job.Items) return;
        job.Do(item);
        job.Post(() => OneByOne(job, item + 1));
    }

    private static void Fixed(SlowJob job, int item)
    {
        for (var i = 0; i < Math.Max(1, job.Most / job.Longest) && item < job.Items; i++) job.Do(item++);
        if (item < job.Items) job.Post(() => Fixed(job, item));
    }

    private static void PostsFirst(SlowJob job, int item)
    {
        var next = item;
        job.Post(() =>
        {
            if (next < job.Items) PostsFirst(job, next);
        });
        var began = job.Now;
        while (next < job.Items && job.Now - began + job.Longest <= job.Most) job.Do(next++);
    }

    private static void Elsewhere(SlowJob job)
    {
        var thread = new Thread(() => job.Do(0));
        thread.Start();
        thread.Join();
    }

    private static void Forever(SlowJob job) => job.Post(() => Forever(job));
}
