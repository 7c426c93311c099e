using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Interpreters.Exercises;

namespace NotebookCourse.Tests.Topics.Interpreters.Exercises;

public class AroundTheWaitTests
{
    public static TheoryData<string, Action<NativeCall>> RightOnes => new()
    {
        { "finally", call => { call.ReadArguments(); call.Release(); try { call.Await(); } finally { call.Acquire(); } call.MakeResult(); } },
        { "caught and thrown again", call => { call.ReadArguments(); call.Release(); try { call.Await(); } catch (IOException) { call.Acquire(); throw; } call.Acquire(); call.MakeResult(); } },
        { "given away twice", call => { call.Release(); call.Acquire(); call.ReadArguments(); call.Release(); try { call.Await(); } finally { call.Acquire(); } call.MakeResult(); call.Release(); call.Acquire(); } },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<NativeCall> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.AroundTheWait.Check(right));
    }

    public static TheoryData<string, Action<NativeCall>, string[]> WrongOnes => new()
    {
        { "as given", call => { call.ReadArguments(); call.Await(); call.MakeResult(); }, ["The answer comes. Schedule A", "the global lock", "the answer"] },
        { "the result without the lock", call => { call.ReadArguments(); call.Release(); call.Await(); call.MakeResult(); call.Acquire(); }, ["MakeResult is called without the lock"] },
        { "the arguments without the lock", call => { call.Release(); call.ReadArguments(); try { call.Await(); } finally { call.Acquire(); } call.MakeResult(); }, ["ReadArguments is called without the lock"] },
        { "not taken again", call => { call.ReadArguments(); call.Release(); call.Await(); }, ["it returns before MakeResult"] },
        { "lost when the connection breaks", call => { call.ReadArguments(); call.Release(); call.Await(); call.Acquire(); call.MakeResult(); }, ["The connection breaks", "it returns without the lock"] },
        { "the failure swallowed", call => { call.ReadArguments(); call.Release(); try { call.Await(); } catch (IOException) { call.Acquire(); return; } call.Acquire(); call.MakeResult(); }, ["The connection breaks", "the IOException does not reach the caller"] },
        { "a result after a failure", call => { call.ReadArguments(); call.Release(); try { call.Await(); } finally { call.Acquire(); call.MakeResult(); } }, ["The connection breaks", "MakeResult is called where it must not be"] },
        { "given away twice in a row", call => { call.ReadArguments(); call.Release(); call.Release(); try { call.Await(); } finally { call.Acquire(); } call.MakeResult(); }, ["Release is called without the lock"] },
        { "taken twice", call => { call.ReadArguments(); call.Acquire(); call.Await(); call.MakeResult(); }, ["the global lock"] },
        { "no wait", call => { call.ReadArguments(); call.MakeResult(); }, ["MakeResult is called where it must not be"] },
        { "nothing", _ => { }, ["it returns before ReadArguments"] },
        { "throws", _ => throw new NotSupportedException("no"), ["NotSupportedException"] },
        { "an IOException of its own", _ => throw new IOException("mine"), ["mine"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<NativeCall> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.AroundTheWait.Check(wrong), found);
    }
}
