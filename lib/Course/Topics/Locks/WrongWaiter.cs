using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>A bounded buffer with room for one value: two threads each take one, a third puts two. The result is what was taken, in order.</summary>
/// <remarks>
/// Two kinds of threads wait here, for a value and for room, and a signal must reach one of the kind that it is for.
/// Source: Hoare, Monitors: an operating system structuring concept, 1974, where each kind has its condition.
/// </remarks>
public static class WrongWaiter
{
    /// <summary>One condition for both kinds: a signal may wake the wrong one, which goes back to sleep and keeps the signal to itself.</summary>
    public static Func<Scenario> OneConditionSignal() => OneCondition(condition => condition.Signal());

    /// <summary>One condition for both kinds, and each signal wakes all.</summary>
    public static Func<Scenario> OneConditionSignalAll() => OneCondition(condition => condition.SignalAll());

    /// <summary>A condition for each kind.</summary>
    public static Func<Scenario> TwoConditions() => () =>
    {
        var buffer = new MonitorBoundedBuffer<int>(1);
        return Through(buffer.Put, buffer.Take);
    };

    private static Func<Scenario> OneCondition(Action<Condition> wake) => () =>
    {
        var buffer = new OneConditionBuffer(wake);
        return Through(buffer.Put, buffer.Take);
    };

    private static Scenario Through(Action<int> put, Func<int> take)
    {
        var taken = new int[2];
        return Scenario.Of(
            () => taken[0] = take(),
            () => taken[1] = take(),
            () =>
            {
                put(1);
                put(2);
            }).Giving(() => string.Join(' ', taken.Order()));
    }

    private sealed class OneConditionBuffer
    {
        private readonly MonitorLock _monitor = new();
        private readonly Condition _changed;
        private readonly Action<Condition> _wake;
        private int? _value;

        public OneConditionBuffer(Action<Condition> wake) => (_wake, _changed) = (wake, _monitor.NewCondition("a change"));

        public void Put(int value)
        {
            _monitor.Enter();
            while (_value is not null) _changed.Wait();
            _value = value;
            _wake(_changed);
            _monitor.Exit();
        }

        public int Take()
        {
            _monitor.Enter();
            while (_value is null) _changed.Wait();
            var value = _value.Value;
            _value = null;
            _wake(_changed);
            _monitor.Exit();
            return value;
        }
    }
}
