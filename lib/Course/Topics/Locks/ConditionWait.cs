using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>A shelf with room for one loaf: a baker brings two, and two customers each take one. The result is how many were taken.</summary>
public static class ConditionWait
{
    /// <summary>A thread that is woken checks again whether there is a loaf.</summary>
    public static Func<Scenario> WithWhile() => Bakery((shelf, condition) =>
    {
        while (shelf.Value == 0) condition.Wait();
    });

    /// <summary>A thread that is woken believes that there is a loaf.</summary>
    public static Func<Scenario> WithIf() => Bakery((shelf, condition) =>
    {
        if (shelf.Value == 0) condition.Wait();
    });

    private static Func<Scenario> Bakery(Action<Shared<int>, Condition> waitForALoaf) => () =>
    {
        var (gate, shelf, taken) = (new MonitorLock("door"), new Shared<int>("shelf"), 0);
        var loaf = gate.NewCondition("a loaf");
        return Scenario.Of(Take, Take, Bring).Giving(() => taken);

        void Take()
        {
            gate.Enter();
            waitForALoaf(shelf, loaf);
            if (shelf.Value == 0) throw new InvalidOperationException(LocksWords.ShelfIsEmpty);
            shelf.Value--;
            taken++;
            gate.Exit();
        }

        void Bring()
        {
            for (var number = 0; number < 2; number++)
            {
                gate.Enter();
                shelf.Value++;
                loaf.Signal();
                gate.Exit();
            }
        }
    };
}
