using NotebookCourse.Topics;
using NotebookCourse.Topics.Factoring.Exercises;

namespace NotebookCourse.Tests.Exercises.Answers;

public class WhoeverIsFreeAnswers
{
    private static readonly PlainAnswers<Action<Desk>> Right = new("Action<NotebookCourse.Topics.Factoring.Exercises.Desk>",
        ("the course's number", "", "desk => { for (int item; (item = desk.Next.Update(next => next + 1) - 1) < desk.Items;) desk.Do(item); }"),
        ("the course's lock", "", "desk => { while (true) { desk.Gate.Enter(); var item = desk.Next.Value; if (item < desk.Items) desk.Next.Value = item + 1; desk.Gate.Exit(); if (item >= desk.Items) return; desk.Do(item); } }"),
        ("a lock of .NET", "static readonly object gate = new();", "desk => { while (true) { int item; lock (gate) { item = desk.Next.Value; if (item < desk.Items) desk.Next.Value++; } if (item >= desk.Items) return; desk.Do(item); } }"),
        ("tries to replace what it saw", "", "desk => { while (true) { var seen = desk.Next.Value; if (seen >= desk.Items) return; if (desk.Next.TryReplace(seen, seen + 1)) desk.Do(seen); } }"),
        ("the number as the lock", "static readonly ConditionalWeakTable<object, object> gates = new();", "desk => { while (true) { int item; lock (desk.Next) { item = desk.Next.Value; desk.Next.Value = item + 1; } if (item >= desk.Items) return; desk.Do(item); } }"),
        ("counted from the end", "", "desk => { while (true) { var left = desk.Next.Update(n => n + 1); if (left > desk.Items) return; desk.Do(desk.Items - left); } }"));

    private static readonly PlainAnswers<Action<Desk>> Wrong = new("Action<NotebookCourse.Topics.Factoring.Exercises.Desk>",
        ("a lock of .NET around all", "static readonly object gate = new();", "desk => { lock (gate) { while (desk.Next.Value++ is var item && item < desk.Items) desk.Do(item); } }"),
        ("in two steps", "", "desk => { while (desk.Next.Value++ is var item && item < desk.Items) desk.Do(item); }"),
        ("a counter outside", "static int next;", "desk => { for (int item; (item = Interlocked.Increment(ref next) - 1) < desk.Items;) desk.Do(item); }"),
        ("a lock on its own desk", "", "desk => { while (true) { int item; lock (desk) item = desk.Next.Value++; if (item >= desk.Items) return; desk.Do(item); } }"),
        ("a lock on a text that is new each time", "", "desk => { while (true) { int item; lock ($\"{desk.Items}\") item = desk.Next.Value++; if (item >= desk.Items) return; desk.Do(item); } }"),
        ("looks before it counts", "", "desk => { while (desk.Next.Value < desk.Items) desk.Do(desk.Next.Update(n => n + 1) - 1); }"),
        ("a counter of each thread", "[ThreadStatic] static int next;", "desk => { for (int item; (item = next++) < desk.Items;) desk.Do(item); }"),
        ("goes home where another was faster", "", "desk => { while (true) { var seen = desk.Next.Value; if (seen >= desk.Items || !desk.Next.TryReplace(seen, seen + 1)) return; desk.Do(seen); } }"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_Passes(string name) => CheckAssert.Right(Right.Check(Exercise.WhoeverIsFree, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsRefuted(string name) => CheckAssert.Wrong(Wrong.Check(Exercise.WhoeverIsFree, name));
}
