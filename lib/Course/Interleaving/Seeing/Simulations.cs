using System.Collections.Concurrent;
using System.Reflection;
using System.Threading.Channels;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which classes of .NET are simulated, and by which class each.</summary>
internal static class Simulations
{
    private static readonly Dictionary<Type, Type> All = new()
    {
        [typeof(SemaphoreSlim)] = typeof(SimulatedSemaphore),
        [typeof(Semaphore)] = typeof(SimulatedSemaphore),
        [typeof(ManualResetEventSlim)] = typeof(SimulatedEvent),
        [typeof(EventWaitHandle)] = typeof(SimulatedEvent),
        [typeof(Mutex)] = typeof(SimulatedMutex),
        [typeof(WaitHandle)] = typeof(SimulatedHandle),
        [typeof(CountdownEvent)] = typeof(SimulatedCountdown),
        [typeof(Barrier)] = typeof(SimulatedBarrier),
        [typeof(ReaderWriterLockSlim)] = typeof(SimulatedReaderWriterLock),
        [typeof(CancellationTokenSource)] = typeof(SimulatedCancellation),
        [typeof(Lazy<>)] = typeof(SimulatedLazy<>),
        [typeof(BlockingCollection<>)] = typeof(SimulatedBlockingCollection<>),
        [typeof(Channel<>)] = typeof(SimulatedChannel<>),
        [typeof(ChannelReader<>)] = typeof(SimulatedChannel<>),
        [typeof(ChannelWriter<>)] = typeof(SimulatedChannel<>),
    };

    /// <summary>Whether making an object makes one that is simulated; one that has a name is known to other processes, too.</summary>
    public static bool Makes(MethodBase constructor) =>
        ClassOf(constructor.DeclaringType!) is not null && constructor.GetParameters().All(parameter => CanTake(constructor.DeclaringType!, parameter.ParameterType));

    /// <summary>What takes the place of a method of an object; null if nothing does.</summary>
    public static MethodInfo? Of(MethodBase method)
    {
        if (method.IsStatic || method.IsConstructor || ClassOf(method.DeclaringType!) is not { } simulation) return null;
        return simulation.GetMethod(method.Name, [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);
    }

    /// <summary>What an object is to the threads of the exploration to which the calling thread belongs; null if there is none, or nothing is known of such objects.</summary>
    public static SimulatedObject? Find(object? receiver) => receiver is not null && Sight.Current is { } sight ? sight.SimulationOf(OwnerOf(receiver)) : null;

    /// <summary>Begins to simulate an object; null if nothing is known of such objects.</summary>
    public static SimulatedObject? Begin(Origin origin) =>
        ClassOf(origin.Owner.GetType()) is { IsAbstract: false } simulation ? (SimulatedObject)Activator.CreateInstance(simulation, origin)! : null;

    /// <summary>Whether an object is simulated.</summary>
    public static bool Knows(object owner) => ClassOf(owner.GetType()) is { IsAbstract: false };

    private static bool CanTake(Type type, Type given) =>
        (Harmless.IsPlain(given) && given != typeof(string)) || typeof(Delegate).IsAssignableFrom(given) || type.GetGenericArguments().Contains(given);

    // The reader and the writer of a channel are its two ends, and know it.
    private static object OwnerOf(object receiver) =>
        ClassOf(receiver.GetType()) is { IsGenericType: true } simulation && simulation.GetGenericTypeDefinition() == typeof(SimulatedChannel<>)
            ? receiver.GetType().GetField("_parent", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(receiver) ?? receiver
            : receiver;

    private static Type? ClassOf(Type type)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (All.TryGetValue(each.IsGenericType ? each.GetGenericTypeDefinition() : each, out var found))
                return found.IsGenericTypeDefinition ? found.MakeGenericType(each.GetGenericArguments()) : found;
        }
        return null;
    }
}
