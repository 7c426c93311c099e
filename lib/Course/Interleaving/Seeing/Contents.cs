using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What is done to collections that are made for one thread at a time: each call reads or writes the whole of what its object holds.</summary>
/// <remarks>
/// Where such calls come in an order that locks or other waits give them, nothing of one shows to another, and each may
/// count as one access. Where they come in none the object may break in ways that no schedule here shows: that is told.
/// </remarks>
internal static class Contents
{
    private const string Comparing = "Contains IndexOf LastIndexOf Remove BinarySearch Sort ContainsValue";

    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Comparers = [];

    // Which comparers run a learner's code.
    private static readonly ConditionalWeakTable<object, StrongBox<bool>> Learners = [];

    private static readonly Dictionary<Type, (string Reads, string Writes)> All = new()
    {
        [typeof(List<>)] = ("get_Count get_Item get_Capacity Contains IndexOf LastIndexOf BinarySearch ToArray GetRange Exists Find FindIndex FindLast FindLastIndex FindAll TrueForAll ForEach ConvertAll GetEnumerator",
            "Add Insert Remove RemoveAt RemoveRange RemoveAll Clear Reverse Sort set_Item EnsureCapacity TrimExcess"),
        [typeof(Queue<>)] = ("get_Count Peek TryPeek Contains ToArray GetEnumerator", "Enqueue Dequeue TryDequeue Clear"),
        [typeof(Stack<>)] = ("get_Count Peek TryPeek Contains ToArray GetEnumerator", "Push Pop TryPop Clear"),
        [typeof(LinkedListNode<>)] = ("get_Value get_Next get_Previous", ""),
        [typeof(LinkedList<>)] = ("get_Count get_First get_Last Contains GetEnumerator", "AddFirst AddLast Remove RemoveFirst RemoveLast Clear"),
        [typeof(HashSet<>)] = ("get_Count Contains TryGetValue GetEnumerator", "Add Remove RemoveWhere Clear"),
        [typeof(SortedSet<>)] = ("get_Count get_Min get_Max Contains TryGetValue", "Add Remove RemoveWhere Clear"),
        [typeof(Dictionary<,>)] = ("get_Count get_Item ContainsKey ContainsValue TryGetValue GetEnumerator", "Add TryAdd Remove Clear set_Item EnsureCapacity"),
        [typeof(SortedDictionary<,>)] = ("get_Count get_Item ContainsKey ContainsValue TryGetValue", "Add Remove Clear set_Item"),
        [typeof(PriorityQueue<,>)] = ("get_Count Peek TryPeek", "Enqueue Dequeue TryDequeue EnqueueDequeue Clear"),
        [typeof(BitArray)] = ("get_Item Get get_Count get_Length", "set_Item Set SetAll"),
        [typeof(StringBuilder)] = ("get_Length get_Chars ToString", "Append AppendLine Insert Remove Replace Clear set_Length set_Chars"),
        [typeof(Random)] = ("", "Next NextDouble NextInt64 NextSingle"),
    };

    /// <summary>What a method does to what its object holds; null if that is not known, or it does more than that.</summary>
    public static TransitionKind? Does(MethodBase method)
    {
        if (method.IsStatic || method.IsConstructor || !All.TryGetValue(Definition(method.DeclaringType!), out var calls) || !IsQuiet(method)) return null;
        return Has(calls.Reads, method.Name) ? TransitionKind.Read : Has(calls.Writes, method.Name) ? TransitionKind.Update : null;
    }

    /// <summary>Whether it is such a collection.</summary>
    public static bool IsOne(Type type) => All.ContainsKey(Definition(type));

    /// <summary>Whether a collection that a method gives is new, and not one that it found in another.</summary>
    public static bool Makes(MethodInfo method) => method.IsStatic
        ? !(method.IsGenericMethod && method.GetGenericMethodDefinition().ReturnType.IsGenericParameter)
        : Has("ToArray GetRange FindAll ConvertAll", method.Name);

    /// <summary>Whether it is how the compiler fills a new one.</summary>
    public static bool Fills(MethodBase method) => method.DeclaringType == typeof(CollectionsMarshal) || Definition(method.DeclaringType!) == typeof(Span<>);

    /// <summary>What stands for what such an object holds.</summary>
    public static Member MemberOf(Type type) =>
        Member.OfContent(Definition(type) == typeof(LinkedListNode<>) ? typeof(LinkedList<>).MakeGenericType(type.GetGenericArguments()) : type);

    /// <summary>Where a value that goes through such a collection keeps it; null if it is no such value.</summary>
    public static FieldInfo? OwnerIn(Type enumerator) =>
        enumerator is { IsValueType: true, IsNested: true, Name: "Enumerator" } && All.ContainsKey(enumerator.DeclaringType!)
            ? Array.Find(enumerator.GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field => IsOne(field.FieldType))
            : null;

    /// <summary>Comes to an access to what an object holds.</summary>
    /// <returns>Who takes a step there; null if it is none.</returns>
    public static LogicalThread? Come(object receiver, int member, int kind)
    {
        if (Sight.Current is not { } sight) return null;
        receiver = ListOf(receiver);
        NoteComparer(sight, receiver);
        var (content, does) = (Member.At(member), (TransitionKind)kind);
        if (receiver is Random random && !IsSeeded(random)) sight.NoteInAnyCase($"{nameof(Random)}.{nameof(Random.Next)}");
        // The shared one is made for many threads.
        if (ReferenceEquals(receiver, Random.Shared)) return null;
        var thread = sight.Come(receiver, 0, content, does, AccessOrder.Plain);
        if (sight.ForbidsTwoInside && thread is { Scheduler.Races.IsRacing: true }) throw new InvalidOperationException(InterleavingWords.InsideACollection.With(content.Name.Split('`')[0]));
        if (does == TransitionKind.Read) return thread;
        // Here it takes effect at once, and all that its thread has written before.
        thread?.NoteNoFence();
        sight.KeepContent(receiver, content);
        return thread;
    }

    /// <summary>What stands for all that an object holds before a step; 0 if that cannot be told of its kind, or it is no step.</summary>
    public static ulong StateBefore(LogicalThread? thread, object receiver) => thread is not null && ListOf(receiver) is var its && IsKnown(its.GetType()) ? StateOf(its) : 0;

    /// <summary>Ends a step: what it has seen is what was there, and what its thread knew.</summary>
    public static void End(LogicalThread? thread, object receiver, ulong before)
    {
        if (thread is not null && ListOf(receiver) is var its && IsKnown(its.GetType())) thread.Note(before, before, StateOf(its));
    }

    /// <summary>Notes that a learner's own comparer, which an object was given when it was made, runs unseen in the midst of its calls.</summary>
    public static void NoteComparer(Sight sight, object receiver)
    {
        if (Comparers.GetOrAdd(receiver.GetType(), static type => type.IsGenericType ? type.GetProperty("Comparer") : null) is not { } property) return;
        if (property.GetValue(receiver) is { } comparer && Learners.GetValue(comparer, static its => new(IsLearners(its))).Value) sight.NoteUnseen(InterleavingWords.OwnComparer.With(comparer.GetType().Name.Split('`')[0], receiver.GetType().Name.Split('`')[0]));
    }

    // One that .NET makes of a lambda is seen where the lambda is a twin, and that of an earlier cell is none.
    private static bool IsLearners(object comparer) => LearnersCode.Has(comparer.GetType())
        || Array.Exists(comparer.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field => field.GetValue(comparer) is Delegate { Method: var method } && LearnersCode.Has(method));

    private static bool IsKnown(Type type) => type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments().All(Harmless.IsPlain);

    private static ulong StateOf(object collection) => ((IEnumerable)collection).Cast<object?>().Aggregate(1ul, (all, each) => Fingerprint.Of(all, Fingerprint.Of(each?.ToString() ?? "")));

    // The nodes of a linked list are a part of it.
    private static object ListOf(object receiver) =>
        Definition(receiver.GetType()) == typeof(LinkedListNode<>) ? receiver.GetType().GetProperty(nameof(LinkedListNode<>.List))!.GetValue(receiver) ?? receiver : receiver;

    // Whether nothing of a learner's runs in its midst but delegates, which are twins: no comparing and no printing.
    private static bool IsQuiet(MethodBase method)
    {
        var type = method.DeclaringType!;
        if (!type.IsGenericType) return Harmless.TakesPlain(method);
        var elements = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(PriorityQueue<,>)) return Harmless.IsPlain(elements[1]);
        if (definition != typeof(List<>) && definition != typeof(Queue<>) && definition != typeof(Stack<>) && definition != typeof(LinkedList<>) && definition != typeof(LinkedListNode<>) && !Harmless.IsPlain(elements[0])) return false;
        if (Has(Comparing, method.Name) && !elements.All(Harmless.IsPlain)) return false;
        return method.GetParameters().All(parameter => Takes(parameter.ParameterType, elements));
    }

    private static bool Takes(Type parameter, Type[] elements) =>
        Harmless.IsPlain(parameter) || typeof(Delegate).IsAssignableFrom(parameter) || elements.Contains(parameter.IsByRef ? parameter.GetElementType()! : parameter);

    private static bool Has(string names, string name) => names.Split(' ').Contains(name);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    // One that begins anywhere is another in each run.
    private static bool IsSeeded(Random random) =>
        typeof(Random).GetField("_impl", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(random)?.GetType().Name.Contains("Seed", StringComparison.Ordinal) == true;
}
