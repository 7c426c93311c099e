using System.Reflection;

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
        [typeof(Lazy<>)] = typeof(SimulatedLazy<>),
    };

    /// <summary>Whether making an object makes one that is simulated; one that has a name is known to other processes, too.</summary>
    public static bool Makes(MethodBase constructor) =>
        ClassOf(constructor.DeclaringType!) is not null && !constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(string));

    /// <summary>What takes the place of a method of an object; null if nothing does.</summary>
    public static MethodInfo? Of(MethodBase method)
    {
        if (method.IsStatic || method.IsConstructor || ClassOf(method.DeclaringType!) is not { } simulation) return null;
        return simulation.GetMethod(method.Name, [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);
    }

    /// <summary>What an object is to the threads of the exploration to which the calling thread belongs; null if there is none, or nothing is known of such objects.</summary>
    public static SimulatedObject? Find(object? receiver) => receiver is not null && Sight.Current is { } sight ? sight.SimulationOf(receiver) : null;

    /// <summary>Begins to simulate an object; null if nothing is known of such objects.</summary>
    public static SimulatedObject? Begin(Origin origin) =>
        ClassOf(origin.Owner.GetType()) is { IsAbstract: false } simulation ? (SimulatedObject)Activator.CreateInstance(simulation, origin)! : null;

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
