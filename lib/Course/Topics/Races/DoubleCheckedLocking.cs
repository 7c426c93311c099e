using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Races;

/// <summary>Two threads make an object on first use: each looks for it without the lock, and once more with it. The result is the least that a thread read in its field: 42 if both found it whole.</summary>
/// <remarks>
/// Here the order of the two writes is written out in the program, because the explorer keeps that order. What it does not
/// show: a compiler, and a processor such as Arm's, may exchange two plain writes that the program has in the right order.
/// In C++, and in Java without a volatile field, that breaks this pattern. In .NET it does not: storing a reference where
/// others can find it releases all that was written into its object before, and reads through it are not done earlier.
/// A separate flag beside the data has no such promise: it needs <see cref="Volatile.Write{T}"/>.
/// Sources: dotnet/runtime, docs/design/specs/Memory-model.md, "Object assignment"; Bacon and others, The "Double-Checked
/// Locking is Broken" declaration, 2000.
/// </remarks>
public static class DoubleCheckedLocking
{
    private const int Whole = 42;

    /// <summary>The reference is there for all to see before the field has its value.</summary>
    public static Func<Scenario> ReferenceFirst() => FirstUse((instance, made) =>
    {
        instance.Value = made;
        made.Value = Whole;
    });

    /// <summary>The field has its value before the reference is there.</summary>
    public static Func<Scenario> FieldsFirst() => FirstUse((instance, made) =>
    {
        made.Value = Whole;
        instance.Value = made;
    });

    private static Func<Scenario> FirstUse(Action<Shared<Shared<int>?>, Shared<int>> publish) => () =>
    {
        var (instance, gate, seen) = (new Shared<Shared<int>?>("instance"), new SharedLock("lock"), new int[2]);
        return Scenario.Of(2, thread => seen[thread] = Get().Value).Giving(seen.Min);

        Shared<int> Get()
        {
            if (instance.Value is { } found) return found;
            gate.Enter();
            // Once more: the other thread may have made it since.
            if (instance.Value is not { } made) publish(instance, made = new Shared<int>("field"));
            gate.Exit();
            return made;
        }
    };
}
