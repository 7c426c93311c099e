using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Interleaving.Seeing;

namespace NotebookCourse.Tests.Topics.Museum;

/// <summary>Bugs that real software had, each in some ten lines of plain C#: found with the fewest switches, and proved to be gone with what mended it.</summary>
public sealed class RealSoftwareTests
{
    // ConcurrentQueue.TryDequeue said "empty" of a queue with an item in it: dotnet/runtime#132736, August 2026. The first
    // place is taken by an Enqueue that has not written yet; the second holds an item. Whoever freezes the segment raises
    // its end by more than it can hold, and says so in a flag: in this order, after the repair. The real one looks
    // again until it is no longer so; here it looks once.
    private const string Queue = """
        const long FreezeOffset = 1_000;
        long head = 0, tail = 2;
        bool isFrozen = false, isFirstWritten = false, saidEmpty = false;
        void Freeze() { {0} }
        void Enqueue() => Volatile.Write(ref isFirstWritten, true);
        void TryDequeue()
        {
            if (Volatile.Read(ref isFirstWritten)) return;
            bool frozen = isFrozen;
            long end = Volatile.Read(ref tail);
            saidEmpty = end - head <= 0 || (frozen && end - FreezeOffset - head <= 0);
        }
        return Scenario.Of(Freeze, TryDequeue, Enqueue).Giving(() => saidEmpty);
        """;

    // A bounded channel handed an item to a reader that was cancelled already: dotnet/runtime#132094, a regression of .NET 10.
    // A token that is cancelled while it is registered with has the read completed before the registration is known, and
    // such a completion reserved nothing.
    private const string Channel = """
        bool isTokenCancelled = false, isCancelable = {0}, isWaiting = false;
        int isReserved = 0;
        string read = null;
        object gate = new();
        bool isHandedOver = false;
        bool TryComplete(string with)
        {
            if (isCancelable && Interlocked.Exchange(ref isReserved, 1) == 1) return false;
            read ??= with;
            return true;
        }
        void Cancel() => Volatile.Write(ref isTokenCancelled, true);
        void ReadAsync()
        {
            if (Volatile.Read(ref isTokenCancelled)) return;
            lock (gate)
            {
                if (Volatile.Read(ref isTokenCancelled)) TryComplete("cancelled");
                isCancelable = true;
                isWaiting = true;
            }
        }
        void Write()
        {
            lock (gate) isHandedOver = isWaiting && TryComplete("item");
        }
        return Scenario.Of(Cancel, ReadAsync, Write).Giving(() => isHandedOver && read != "item");
        """;

    // AsyncSemaphore of Visual Studio let one too many in: microsoft/vs-threading#521, 2019. A wait that was cancelled is
    // completed as well, and who took that for a place gave the place back that it never had.
    private const string Semaphore = """
        int free = 1, inside = 0;
        bool isCancelled = false, metAnother = false;
        bool TryTake()
        {
            int seen = Volatile.Read(ref free);
            return seen > 0 && Interlocked.CompareExchange(ref free, seen - 1, seen) == seen;
        }
        void Use()
        {
            if (!TryTake()) return;
            if (Interlocked.Increment(ref inside) == 2) metAnother = true;
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref free);
        }
        void UseUnlessCancelled()
        {
            bool wasCancelled = Volatile.Read(ref isCancelled), hasEntered = !wasCancelled && TryTake();
            if ({0}) Interlocked.Increment(ref free);
        }
        return Scenario.Of(() => Volatile.Write(ref isCancelled, true), UseUnlessCancelled, Use, Use).Giving(() => metAnother);
        """;

    private const string FlagFirst = "isFrozen = true; Interlocked.Add(ref tail, FreezeOffset);", EndFirst = "Interlocked.Add(ref tail, FreezeOffset); isFrozen = true;";

    [Theory]
    // Between the two writes the other looks; who writes the first place comes after that.
    [InlineData(Queue, FlagFirst, EndFirst, 3)]
    // The reader looks, is cancelled, and waits; then somebody writes.
    [InlineData(Channel, "false", "true", 3)]
    // Cancelled, given back, and then one comes while the other is inside.
    [InlineData(Semaphore, "wasCancelled || hasEntered", "hasEntered", 4)]
    public void Explore_BugOfRealSoftware_IsFoundWithTheFewestSwitchesAndIsGoneWhenMended(string program, string broken, string mended, int switches)
    {
        var found = Explorer.Explore(PlainCode.Compile(program.Replace("{0}", broken, StringComparison.Ordinal)));
        var proved = Explorer.Explore(PlainCode.Compile(program.Replace("{0}", mended, StringComparison.Ordinal)));

        var shortest = found.Classes.Where(way => way.Outcome.Gives(true)).MinBy(way => way.Shortest.Switches);
        Assert.Equal(switches, shortest?.Shortest.Switches);
        Assert.Equal(shortest?.Outcome, found.Replay($"{shortest?.Shortest}").Outcome);
        Assert.True(proved.IsComplete, string.Join("; ", proved.NotFollowed));
        Assert.Equal([false], proved.Outcomes);
    }
}
