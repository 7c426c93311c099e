using NotebookCourse.Topics;
using NotebookCourse.Topics.Interpreters.Exercises;

namespace NotebookCourse.Tests.Exercises.Answers;

public class AroundTheWaitAnswers
{
    private static readonly PlainAnswers<Action<NativeCall>> Right = new("Action<NotebookCourse.Topics.Interpreters.Exercises.NativeCall>",
        ("caught and thrown again", "", "call => { call.ReadArguments(); call.Release(); try { call.Await(); } catch { call.Acquire(); throw; } call.Acquire(); call.MakeResult(); }"),
        ("thrown later", "", "call => { call.ReadArguments(); call.Release(); System.IO.IOException broken = null; try { call.Await(); } catch (System.IO.IOException e) { broken = e; } call.Acquire(); if (broken != null) throw broken; call.MakeResult(); }"),
        ("by a using", "class Without : IDisposable { readonly NotebookCourse.Topics.Interpreters.Exercises.NativeCall call; public Without(NotebookCourse.Topics.Interpreters.Exercises.NativeCall c) { call = c; c.Release(); } public void Dispose() => call.Acquire(); }", "call => { call.ReadArguments(); using (new Without(call)) call.Await(); call.MakeResult(); }"),
        ("by a method that is given the wait", "static void AllowThreads(NotebookCourse.Topics.Interpreters.Exercises.NativeCall call, Action wait) { call.Release(); try { wait(); } finally { call.Acquire(); } }", "call => { call.ReadArguments(); AllowThreads(call, call.Await); call.MakeResult(); }"),
        ("kept and thrown as it was", "", "call => { call.ReadArguments(); call.Release(); System.Runtime.ExceptionServices.ExceptionDispatchInfo info = null; try { call.Await(); } catch (Exception e) { info = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e); } call.Acquire(); info?.Throw(); call.MakeResult(); }"));

    private static readonly PlainAnswers<Action<NativeCall>> Wrong = new("Action<NotebookCourse.Topics.Interpreters.Exercises.NativeCall>",
        ("never gives the lock away", "", "call => { call.ReadArguments(); call.Await(); call.MakeResult(); }"),
        ("not where the connection breaks", "", "call => { call.ReadArguments(); call.Release(); call.Await(); call.Acquire(); call.MakeResult(); }"),
        ("reads without the lock", "", "call => { call.Release(); call.ReadArguments(); try { call.Await(); } finally { call.Acquire(); } call.MakeResult(); }"),
        ("makes the result without the lock", "", "call => { call.ReadArguments(); call.Release(); try { call.Await(); call.MakeResult(); } finally { call.Acquire(); } }"),
        ("keeps the exception", "", "call => { call.ReadArguments(); call.Release(); try { call.Await(); } catch { call.Acquire(); return; } call.Acquire(); call.MakeResult(); }"),
        ("takes it twice", "", "call => { call.ReadArguments(); call.Release(); try { call.Await(); call.Acquire(); } finally { call.Acquire(); } call.MakeResult(); }"),
        ("makes a result of nothing", "", "call => { call.ReadArguments(); call.Release(); try { call.Await(); } finally { call.Acquire(); call.MakeResult(); } }"),
        ("another exception", "", "call => { call.ReadArguments(); call.Release(); try { call.Await(); } catch (System.IO.IOException e) { call.Acquire(); throw new InvalidOperationException(\"broken\", e); } call.Acquire(); call.MakeResult(); }"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.AroundTheWait, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.AroundTheWait, name));
}
