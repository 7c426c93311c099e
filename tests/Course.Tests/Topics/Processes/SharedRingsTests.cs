using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Processes.Transports;

namespace NotebookCourse.Tests.Topics.Processes;

public class SharedRingsTests
{
    // A lost wake-up needs one interruption between looking and sleeping; two leave room for subtler ones.
    private static readonly Search Few = new() { MostPreemptions = 2 };

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void SendAndReceive_EverySchedule_EndWithTheBytes(int capacity, int bytes)
    {
        using var memory = new ZeroMemory(SharedRings.Bytes(capacity));

        var found = Explorer.Explore(() => Conversation(memory, capacity, bytes, First(), Second()), Few);

        Assert.Equal(["came"], found.Outcomes);
        Assert.Empty(found.Bad);
    }

    // The twin: a bell that nobody hears must be seen to matter, or the test above proves nothing.
    [Fact]
    public void SendAndReceive_WithoutRings_GetStuckInSomeSchedule()
    {
        using var memory = new ZeroMemory(SharedRings.Bytes(1));

        var found = Explorer.Explore(() => Conversation(memory, 1, 2, First(), Second(), rings: false), Few);

        Assert.NotEmpty(found.Of(OutcomeKind.Deadlock));
    }

    [Fact]
    public void Rings_AfterAConversation_AreAllUsedUp()
    {
        using var memory = new ZeroMemory(SharedRings.Bytes(1));

        var found = Explorer.Explore(() =>
        {
            var (first, second) = (First(), Second());
            return Conversation(memory, 1, 2, first, second, alsoSay: () => first.TryWait() || second.TryWait() ? ", and a ring was left" : "");
        }, Few);

        Assert.Equal(["came"], found.Outcomes);
        Assert.Empty(found.Bad);
    }

    // Two names, because the explorer knows a place by its name.
    private static CountingSemaphore First() => new(0, "first bell");

    private static CountingSemaphore Second() => new(0, "second bell");

    private static Scenario Conversation(
        ZeroMemory memory, int capacity, int bytes, CountingSemaphore first, CountingSemaphore second, bool rings = true, Func<string>? alsoSay = null)
    {
        memory.Clear();
        var sender = new SharedRings(memory.Address, capacity, 0, 0, () => Ring(second), first.Wait);
        var receiver = new SharedRings(memory.Address, capacity, 1, 0, () => Ring(first), second.Wait);
        byte[] message = [.. Enumerable.Range(1, bytes).Select(i => (byte)i)], room = new byte[bytes];
        return Scenario.Of(() => sender.Send(message), () => receiver.Receive(room))
            .Giving(() => (room.SequenceEqual(message) ? "came" : string.Join(' ', room)) + alsoSay?.Invoke());

        void Ring(CountingSemaphore bell)
        {
            if (rings)
                bell.Release();
        }
    }
}
