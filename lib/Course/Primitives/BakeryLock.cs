using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A lock for any number of threads, made of reads and writes, that serves in order of arrival.</summary>
/// <remarks>
/// Safety: at most one slot is between <see cref="Enter"/> and <see cref="Exit"/>.
/// Liveness: starvation-free; whoever has its number before another one begins to choose goes first. Not reentrant.
/// Memory: needs full fences after each announcement, before the others' are read; the explorer's memory is sequentially
/// consistent and cannot show what goes wrong without them. Numbers grow for as long as somebody always waits.
/// Source: Lamport, 1974. It works even if a read that meets a write returns anything.
/// </remarks>
/// <param name="slots">How many threads there are: 1 to 1,024.</param>
public sealed class BakeryLock(int slots) : ISlotLock
{
    private const long None = 0;
    private readonly bool[] _chooses = new bool[Require.InRange(slots, 1, 1024)];
    private readonly long[] _numbers = new long[slots];

    /// <inheritdoc/>
    public int Slots => slots;

    /// <inheritdoc/>
    public void Enter(int slot)
    {
        var number = ChooseNumber(Require.InRange(slot, 0, slots - 1));
        for (var other = 0; other < slots; other++)
        {
            if (other == slot) continue;
            // Whoever still chooses may get our number or a lower one, and would go first if its slot is the lower one.
            if (Atomic.Read(ref _chooses[other])) WaitForChoice(other);
            // Whoever begins to choose from here on sees our number, and gets a higher one.
            if (GoesFirst(other, slot, number)) WaitFor(other, slot, number);
        }
    }

    /// <inheritdoc/>
    public void Exit(int slot) => Atomic.Write(ref _numbers[slot], None);

    private long ChooseNumber(int slot)
    {
        Atomic.Write(ref _chooses[slot], true);
        Interlocked.MemoryBarrier();
        var highest = None;
        for (var other = 0; other < slots; other++) highest = Math.Max(highest, Atomic.Read(ref _numbers[other]));
        Atomic.Write(ref _numbers[slot], highest + 1);
        Atomic.Write(ref _chooses[slot], false);
        Interlocked.MemoryBarrier();
        return highest + 1;
    }

    // Two that choose at the same time may choose the same number: then the lower slot goes first.
    private bool GoesFirst(int other, int slot, long number) =>
        Atomic.Read(ref _numbers[other]) is var its && its != None && (its < number || (its == number && other < slot));

    private void WaitForChoice(int other) => Atomic.SpinUntil(() => !Atomic.Read(ref _chooses[other]));

    private void WaitFor(int other, int slot, long number) => Atomic.SpinUntil(() => !GoesFirst(other, slot, number));
}
