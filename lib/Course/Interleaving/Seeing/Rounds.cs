using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What one thread has been like whenever it began a round of a plain loop: if it is so again, it is where it was.</summary>
/// <remarks>
/// That is so if it is the same call of the same method (<see cref="Enter"/>), its variables hold the same, and it has
/// written nothing meanwhile that only it can reach. What it has seen since then cannot matter any more: nothing of it
/// was kept. So from there it goes on as it did from the earlier beginning, and <see cref="LocalHistory.ComeBack"/> takes
/// the two for one state.
/// </remarks>
internal sealed class Rounds
{
    private readonly Dictionary<(long Call, int Loop), Beginning> _last = [];
    private readonly Dictionary<object, ulong> _objects = new(ReferenceEqualityComparer.Instance);
    private (long Call, int Loop) _loop;
    private ulong _variables;
    private long _calls;
    private int _changes;

    /// <summary>Begins a call of a method that has such loops.</summary>
    /// <returns>What stands for the call; 0 outside an exploration.</returns>
    public static long Enter() => LogicalThread.Current is { } thread ? ++thread.Rounds._calls : 0;

    /// <summary>Begins to ask a condition again and again, which keeps nothing of its own.</summary>
    /// <returns>What stands for that; 0 where it is not known that the condition keeps nothing either.</returns>
    public static long Ask(Func<bool> condition) => Twins.OriginalOf(condition) is { } method && PlainLoops.KeepsNothing(method) ? Enter() : 0;

    /// <summary>Asks it once more.</summary>
    public static void Again(long call)
    {
        if (Begin(call, 0)) End();
    }

    /// <summary>Begins a round.</summary>
    /// <returns>Whether <see cref="Note"/> is to be called for each variable, and then <see cref="End"/>.</returns>
    public static bool Begin(long call, int loop)
    {
        if (LogicalThread.Current is not { IsNoted: true, Scheduler: { IsLooking: false, IsAbandoned: false } } thread || call == 0) return false;
        (thread.Rounds._loop, thread.Rounds._variables) = ((call, loop), 0);
        return true;
    }

    /// <summary>Takes down what a variable holds.</summary>
    public static void Note<T>(T value)
    {
        var rounds = LogicalThread.Current!.Rounds;
        rounds._variables = Fingerprint.Of(rounds._variables, rounds.Of(value));
    }

    /// <summary>Compares it with the round before.</summary>
    public static void End() => LogicalThread.Current!.Rounds.Compare(LogicalThread.Current);

    /// <summary>Notes that the thread has written something that no other touches.</summary>
    public void Change() => _changes++;

    /// <summary>Forgets all: the thread begins something else.</summary>
    public void Clear()
    {
        _last.Clear();
        _objects.Clear();
    }

    private void Compare(LogicalThread thread)
    {
        var scheduler = thread.Scheduler;
        var isAgain = _last.TryGetValue(_loop, out var before) && before.Variables == _variables && before.Changes == _changes && before.OwnSteps < thread.History.Count;
        if (isAgain)
        {
            thread.History.ComeBack(before.State);
            // Alone it goes round like that until another comes between.
            var isAlone = scheduler.Steps.Count - before.AllSteps == thread.History.Count - before.OwnSteps;
            scheduler.NoteRound(thread, waits: isAlone && scheduler.State == before.Everybody);
        }
        _last[_loop] = new(_variables, _changes, thread.History.State, thread.History.Count, scheduler.Steps.Count, scheduler.State);
    }

    private ulong Of<T>(T value)
    {
        if (typeof(T).IsPrimitive || typeof(T).IsEnum) return Fingerprint.Of(value, 0);
        if (!typeof(T).IsValueType) return value is null ? 0 : OfObject(value);
        var all = 0ul;
        foreach (var part in MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>())) all = Fingerprint.Of(all, part);
        return all;
    }

    private ulong OfObject(object value)
    {
        if (!_objects.TryGetValue(value, out var number)) _objects[value] = number = (ulong)_objects.Count + 1;
        return number;
    }

    private readonly record struct Beginning(ulong Variables, int Changes, ulong State, int OwnSteps, int AllSteps, ulong Everybody);
}
