using System.Collections.Concurrent;
using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The methods of .NET that an exploration sees: as steps, or simulated, or left out.</summary>
internal static class SeenCalls
{
    // What comes out of a bag depends on the thread that put it in.
    private static readonly Type[] Collections = [typeof(ConcurrentQueue<>), typeof(ConcurrentStack<>), typeof(ConcurrentDictionary<,>)];

    private static readonly string[] Looking = ["get_Count", "get_IsEmpty", "TryPeek", "ContainsKey", "TryGetValue", "get_Item"];

    private static readonly string[] Changing = ["Enqueue", "TryDequeue", "Push", "TryPop", "Add", "TryTake", "TryAdd", "GetOrAdd", "TryRemove", "TryUpdate", "set_Item", "Clear"];

    // Those that only look where there is nothing to do.
    private static readonly string[] ChangingPerhaps = ["TryDequeue", "TryPop", "TryTake", "GetOrAdd", "TryRemove"];

    private static readonly string[] Delays = ["Yield", "SpinWait"];

    /// <summary>What a method that is one step on its object does to it; null if it is no such step.</summary>
    public static TransitionKind? KindOnObject(MethodBase method)
    {
        if (method.IsStatic || method.DeclaringType is not { IsGenericType: true } type || !Collections.Contains(type.GetGenericTypeDefinition())) return null;
        // What a learner's own code decides in their midst is no step: queues and stacks only keep what they are given, a dictionary compares.
        if (method.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType))) return null;
        var compared = type.GetGenericTypeDefinition() != typeof(ConcurrentDictionary<,>) ? [] : method.Name == "TryUpdate" ? type.GetGenericArguments() : type.GetGenericArguments()[..1];
        if (!compared.All(Harmless.IsPlain) || method.GetParameters().Any(parameter => parameter.ParameterType.IsGenericType && !type.GetGenericArguments().Contains(parameter.ParameterType) && !Harmless.IsPlain(parameter.ParameterType))) return null;
        return Looking.Contains(method.Name) ? TransitionKind.Read : Changing.Contains(method.Name) ? TransitionKind.Update : null;
    }

    /// <summary>Whether such a method may only look, without a fence.</summary>
    public static bool MayOnlyLook(MethodBase method) => ChangingPerhaps.Contains(method.Name);

    /// <summary>Ends the step of such a method.</summary>
    /// <param name="thread">Who takes it; null if nobody does.</param>
    /// <param name="hasChanged">Whether it is known to have changed something.</param>
    public static void End(LogicalThread? thread, bool hasChanged)
    {
        if (!hasChanged) thread?.NoteNoFence();
    }

    /// <summary>Comes to such a step.</summary>
    public static LogicalThread? ComeTo(object receiver, TransitionKind kind)
    {
        if (SettingUp.IsOn || Sight.Current is not { } sight) return null;
        if (!sight.IsOfThisRun(receiver)) sight.NoteUnseen(InterleavingWords.OfAnotherRun.With(receiver.GetType().Name.Split('`')[0]));
        Contents.NoteComparer(sight, receiver);
        return sight.ComeTo(receiver, Member.OfContent(receiver.GetType()), kind, null);
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
        || (method.DeclaringType == typeof(Thread) && method.IsStatic && Delays.Contains(method.Name));

    /// <summary>What is called instead of a method; null if it is that itself.</summary>
    public static MethodInfo? Replacement(MethodBase method)
    {
        if (method.Name == nameof(Interlocked.MemoryBarrier) && (method.DeclaringType == typeof(Interlocked) || method.DeclaringType == typeof(Thread))) return typeof(Memory).GetMethod(nameof(Memory.Fence));
        return method.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>) ? OnDictionary(method, type.GetGenericArguments()) : Replacements.Of(method);
    }

    private static MethodInfo? OnDictionary(MethodBase method, Type[] types)
    {
        // One that updates compares what is there with what it saw.
        if (!Harmless.IsPlain(types[0]) || (method.Name == nameof(DictionaryCalls.AddOrUpdate) && !Harmless.IsPlain(types[1]))) return null;
        Type[] given = [method.DeclaringType!, .. method.GetParameters().Select(parameter => parameter.ParameterType)];
        return typeof(DictionaryCalls).GetMethods().Where(each => each.Name == method.Name && each.GetGenericArguments().Length == types.Length && !method.IsGenericMethod)
            .Select(each => each.MakeGenericMethod(types)).FirstOrDefault(each => each.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(given));
    }
}
