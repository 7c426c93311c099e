using System.Collections;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The collections of .NET that are made for one thread at a time.</summary>
/// <remarks>
/// Once threads share one, a call that changes it has a beginning and an end, each a step, and whoever comes between them
/// gets an exception: what would really happen there nobody can say, so that somebody is there is the mistake.
/// </remarks>
internal static class PlainCollections
{
    private static readonly Type[] Types =
    [
        typeof(List<>), typeof(Queue<>), typeof(Stack<>), typeof(HashSet<>), typeof(SortedSet<>), typeof(LinkedList<>), typeof(LinkedListNode<>),
        typeof(Dictionary<,>), typeof(SortedDictionary<,>), typeof(SortedList<,>), typeof(PriorityQueue<,>),
    ];

    private static readonly Type[] Comparing = [typeof(HashSet<>), typeof(SortedSet<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>), typeof(SortedList<,>)];

    private static readonly string[] Looking =
        ["get_Count", "get_Length", "get_Item", "Get", "Contains", "ContainsKey", "Peek", "TryPeek", "TryGetValue", "IndexOf", "ToArray", "get_First", "get_Last", "get_Min", "get_Max", "get_Value", "get_Next", "get_Previous"];

    private static readonly string[] Changing =
    [
        "Add", "AddFirst", "AddLast", "Insert", "Remove", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange", "Clear", "Enqueue", "Dequeue", "TryDequeue",
        "Push", "Pop", "TryPop", "TryAdd", "set_Item", "Set", "SetAll",
    ];

    // These ask elements whether they are equal.
    private static readonly string[] Asking = ["Contains", "Remove", "IndexOf"];

    /// <summary>What a method does to its collection; null if the collection is none of these, or its step is not known.</summary>
    public static TransitionKind? KindOf(System.Reflection.MethodBase method)
    {
        var type = method.DeclaringType!;
        if (type != typeof(BitArray) && (!type.IsGenericType || !Types.Contains(type.GetGenericTypeDefinition()))) return null;
        var arguments = type.GetGenericArguments();
        if (arguments.Length > 0 && (Comparing.Contains(type.GetGenericTypeDefinition()) || Asking.Contains(method.Name)) && !IsEqualByItself(arguments[0])) return null;
        if (!Array.TrueForAll(method.GetParameters(), parameter => IsGiven(parameter.ParameterType, arguments))) return null;
        return Looking.Contains(method.Name) ? TransitionKind.Read : Changing.Contains(method.Name) ? TransitionKind.Update : null;
    }

    /// <summary>What stands for all that a collection holds; null if that cannot be told of its kind.</summary>
    public static Func<object, ulong>? StateOf(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments().All(Harmless.IsPlain)
            ? collection => ((IEnumerable)collection).Cast<object?>().Aggregate(0ul, (all, each) => Fingerprint.Of(all, Fingerprint.Of(each?.ToString() ?? "")))
            : null;

    /// <summary>Lets nobody into a collection in whose midst another thread is.</summary>
    /// <exception cref="InvalidOperationException">Another one is.</exception>
    public static void ThrowIfAnotherIsInside(LogicalThread thread)
    {
        foreach (var other in thread.Scheduler.Threads)
        {
            // The only write of a collection is the end of a change.
            if (other != thread && other is { IsLive: true, HasBegun: true, Next.Kind: TransitionKind.Write } && other.Next.Thing == thread.Next.Thing)
                throw new InvalidOperationException(InterleavingWords.InsideACollection.With(thread.Next.Name, other.Name));
        }
    }

    /// <summary>The collection to which an object belongs: itself, but for the nodes of a linked list.</summary>
    public static object OwnerOf(object receiver) =>
        receiver.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(LinkedListNode<>) ? type.GetProperty(nameof(LinkedListNode<>.List))!.GetValue(receiver) ?? receiver : receiver;

    // No code of a learner decides what equals what.
    private static bool IsEqualByItself(Type type) =>
        Harmless.IsPlain(type) || (type is { IsClass: true, IsSealed: true } && type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == typeof(object));

    private static bool IsGiven(Type parameter, Type[] arguments)
    {
        var given = parameter.IsByRef ? parameter.GetElementType()! : parameter;
        return arguments.Contains(given) || Harmless.IsPlain(given) || (given.IsGenericType && given.GetGenericTypeDefinition() == typeof(LinkedListNode<>));
    }
}
