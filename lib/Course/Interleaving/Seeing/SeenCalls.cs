using System.Collections.Concurrent;
using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The methods of .NET that an exploration sees: as steps, or simulated, or left out.</summary>
internal static class SeenCalls
{
    private static readonly List<SeenCall> All = [];

    private static readonly Dictionary<(Type, string, int), SeenCall> Steps = [];

    // What comes out of a bag depends on the thread that put it in.
    private static readonly Type[] Collections = [typeof(ConcurrentQueue<>), typeof(ConcurrentStack<>), typeof(ConcurrentDictionary<,>)];

    private static readonly string[] Looking = ["get_Count", "get_IsEmpty", "TryPeek", "ContainsKey", "TryGetValue", "get_Item"];

    private static readonly string[] Changing = ["Enqueue", "TryDequeue", "Push", "TryPop", "Add", "TryTake", "TryAdd", "TryRemove", "TryUpdate", "set_Item", "Clear"];

    private static readonly string[] Delays = ["Sleep", "Yield", "SpinWait"];

    static SeenCalls()
    {
        Add<SemaphoreSlim>("Wait", 0, TransitionKind.Enter, each => each.CurrentCount > 0, each => (ulong)each.CurrentCount);
        Add<SemaphoreSlim>("Release", 0, TransitionKind.Exit, null, each => (ulong)each.CurrentCount);
        Add<SemaphoreSlim>("Release", 1, TransitionKind.Exit, null, each => (ulong)each.CurrentCount);
        Add<SemaphoreSlim>("get_CurrentCount", 0, TransitionKind.Read, null, each => (ulong)each.CurrentCount);
        Add<ManualResetEventSlim>("Wait", 0, TransitionKind.Read, each => each.IsSet, each => each.IsSet ? 1u : 0u);
        Add<ManualResetEventSlim>("Set", 0, TransitionKind.Update, null, each => each.IsSet ? 1u : 0u);
        Add<ManualResetEventSlim>("Reset", 0, TransitionKind.Update, null, each => each.IsSet ? 1u : 0u);
        Add<ManualResetEventSlim>("get_IsSet", 0, TransitionKind.Read, null, each => each.IsSet ? 1u : 0u);
        Add<CountdownEvent>("Wait", 0, TransitionKind.Read, each => each.IsSet, each => (ulong)each.CurrentCount);
        Add<CountdownEvent>("Signal", 0, TransitionKind.Update, null, each => (ulong)each.CurrentCount);
        Add<CountdownEvent>("get_CurrentCount", 0, TransitionKind.Read, null, each => (ulong)each.CurrentCount);
        Add<CountdownEvent>("get_IsSet", 0, TransitionKind.Read, null, each => (ulong)each.CurrentCount);
    }

    /// <summary>The step that stands at a number.</summary>
    public static SeenCall At(int number)
    {
        lock (All) return All[number];
    }

    /// <summary>The step that a method is on its object; null if it is none.</summary>
    public static SeenCall? Of(MethodBase method)
    {
        if (method.IsStatic || method.DeclaringType is not { } type) return null;
        lock (All)
        {
            if (Steps.TryGetValue((type, method.Name, method.GetParameters().Length), out var known)) return known;
            if (!type.IsGenericType || !Collections.Contains(type.GetGenericTypeDefinition())) return null;
            // What a learner's own code decides in their midst is no step.
            if (method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType)) || !type.GetGenericArguments().All(Harmless.IsPlain)) return null;
            var kind = Looking.Contains(method.Name) ? TransitionKind.Read : Changing.Contains(method.Name) ? TransitionKind.Update : (TransitionKind?)null;
            return kind is { } does ? Add(type, method.Name, method.GetParameters().Length, does, null, null) : null;
        }
    }

    /// <summary>What an operation of <see cref="Interlocked"/> or <see cref="Volatile"/> does to the place that it is given; null if the method is none.</summary>
    public static TransitionKind? KindOnPlace(MethodBase method)
    {
        if (method.GetParameters() is not [{ ParameterType.IsByRef: true }, ..]) return null;
        if (method.DeclaringType == typeof(Interlocked)) return method.Name == nameof(Interlocked.Read) ? TransitionKind.Read : TransitionKind.Update;
        if (method.DeclaringType != typeof(Volatile) && method.DeclaringType != typeof(Atomic)) return null;
        return method.Name switch
        {
            nameof(Volatile.Read) => TransitionKind.Read,
            nameof(Volatile.Write) => TransitionKind.Write,
            _ => TransitionKind.Update,
        };
    }

    /// <summary>What does the same to a place, and takes no step of its own there.</summary>
    public static MethodInfo OnPlace(MethodInfo method)
    {
        if (method.DeclaringType != typeof(Atomic)) return method;
        // The last argument is the name of the place.
        var plain = method.Name is nameof(Volatile.Read) or nameof(Volatile.Write) ? typeof(Volatile) : typeof(Interlocked);
        Type[] types = [.. method.GetParameters()[..^1].Select(parameter => parameter.ParameterType)];
        if (!method.IsGenericMethod) return plain.GetMethod(method.Name, types)!;
        return plain.GetMethods().First(each => each.Name == method.Name && each.IsGenericMethod && each.GetParameters().Length == types.Length).MakeGenericMethod(method.GetGenericArguments());
    }

    /// <summary>Whether a method only lets time pass, of which there is none in an exploration, or prints, which nobody could read from thousands of runs.</summary>
    public static bool IsSkipped(MethodBase method) =>
        (method.DeclaringType == typeof(Console) && method.Name is nameof(Console.Write) or nameof(Console.WriteLine) && Harmless.TakesPlain(method))
        || (method.DeclaringType == typeof(Thread) && method.IsStatic && Delays.Contains(method.Name))
        || (method.DeclaringType == typeof(SpinWait) && method.Name == nameof(SpinWait.SpinOnce));

    /// <summary>What is called instead of a method; null if it is that itself.</summary>
    public static MethodInfo? Replacement(MethodBase method)
    {
        if (method.Name == nameof(Interlocked.MemoryBarrier) && (method.DeclaringType == typeof(Interlocked) || method.DeclaringType == typeof(Thread))) return typeof(Memory).GetMethod(nameof(Memory.Fence));
        if (method.DeclaringType == typeof(Monitor)) return On(typeof(MonitorCalls), method);
        if (method.DeclaringType == typeof(Lock)) return On(typeof(LockCalls), method);
        return method.DeclaringType == typeof(Lock.Scope) ? typeof(LockCalls).GetMethod(nameof(LockCalls.Leave)) : null;
    }

    private static MethodInfo? On(Type simulation, MethodBase method)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType);
        return simulation.GetMethod(method.Name, [.. method.IsStatic ? types : types.Prepend(method.DeclaringType!)]);
    }

    private static void Add<T>(string name, int parameters, TransitionKind kind, Func<T, bool>? ready, Func<T, ulong> state) =>
        Add(typeof(T), name, parameters, kind, ready is null ? null : each => ready((T)each), each => state((T)each));

    private static SeenCall Add(Type type, string name, int parameters, TransitionKind kind, Func<object, bool>? ready, Func<object, ulong>? state)
    {
        var call = new SeenCall(All.Count, kind, ready, state);
        All.Add(call);
        return Steps[(type, name, parameters)] = call;
    }
}
