using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>The twins of methods and delegates of a learner: they do the same, and let an exploration see it.</summary>
/// <remarks>A twin is made when it is first needed, with those that it calls directly; what has no body that can be read has none.</remarks>
internal static class Twins
{
    /// <summary>How the names of such methods begin: others make dynamic methods as well.</summary>
    public const string Mark = "twin of ";

    private static readonly Lock Making = new();
    private static readonly Dictionary<MethodBase, DynamicMethod?> Known = [];
    private static readonly ConditionalWeakTable<Delegate, Delegate> Delegates = [];
    private static readonly ConditionalWeakTable<Func<bool>, MethodBase> Conditions = [];
    private static readonly ConcurrentDictionary<(Type Receiver, MethodBase Slot), Delegate?> Implementations = [];
    private static readonly List<MethodBase> Numbered = [];

    /// <summary>The twin of a delegate, if a learner wrote its method; otherwise the delegate itself.</summary>
    public static T Of<T>(T original)
        where T : Delegate => (T)OfDelegate(original);

    /// <summary>The same where the type is not known beforehand.</summary>
    public static Delegate OfDelegate(Delegate original)
    {
        if (!original.HasSingleTarget) return Delegate.Combine([.. original.GetInvocationList().Select(OfDelegate)])!;
        if (original.Method is not { DeclaringType: not null } method || !LearnersCode.Has(method)) return original;
        return Delegates.GetValue(original, static original => Bind(original.GetType(), original.Target, original.Method) ?? original);
    }

    /// <summary>Whether a delegate is a twin.</summary>
    public static bool IsTwin(Delegate method) => method.Method is { DeclaringType: null } its && its.Name.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The method of which a condition is the twin; null if it is none.</summary>
    public static MethodBase? OriginalOf(Func<bool> condition) => Conditions.TryGetValue(condition, out var method) ? method : null;

    /// <summary>What of a delegate, twin or not, cannot be followed, by name; null if all of it can.</summary>
    public static string? UnseenOf(Delegate twin)
    {
        if (IsTwin(twin)) return null;
        if (twin.Method is not { DeclaringType: not null } method) return InterleavingWords.GeneratedCode;
        return Harmless.Is(method) || LearnersCode.IsCourse(method.DeclaringType) ? null : NameOf(method);
    }

    /// <summary>The twin of a learner's method; null if it can have none.</summary>
    public static DynamicMethod? Of(MethodBase method)
    {
        lock (Making)
        {
            if (Known.TryGetValue(method, out var known)) return known;
            if (!TwinMaker.CanMake(method)) return Known[method] = null;
            var twin = Declare(method);
            // Known before it has a body, since it may call itself.
            Known[method] = twin;
            try
            {
                if (SynchronizedMethods.Has(method))
                {
                    var body = Declare(method);
                    TwinMaker.Make(method, body);
                    SynchronizedMethods.Write(method, twin, body);
                }
                else TwinMaker.Make(method, twin);
                return twin;
            }
            catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException or InvalidOperationException)
            {
                // Who calls it calls the original, and says that it cannot be followed.
                return Known[method] = null;
            }
        }
    }

    /// <summary>The number that stands for a method in the code of a twin.</summary>
    public static int NumberOf(MethodBase method)
    {
        lock (Making)
        {
            Numbered.Add(method);
            return Numbered.Count - 1;
        }
    }

    /// <summary>Makes a delegate of a learner's method, as a twin does.</summary>
    public static Delegate MakeDelegate(object? target, int number, RuntimeTypeHandle type)
    {
        var method = (MethodInfo)MethodAt(number);
        var delegateType = Type.GetTypeFromHandle(type)!;
        // A delegate of another one does what that does.
        if (target is Delegate inner && method.Name == nameof(Action.Invoke)) return method.CreateDelegate(delegateType, CallWrappers.OrNull(inner));
        if (target is not null && method.IsVirtual) method = ImplementationOf(target.GetType(), method) ?? method;
        if (LearnersCode.Has(method) && Bind(delegateType, target, method) is { } bound) return bound;
        if (CallWrappers.InThePlaceOf(method) is { } step) return step.CreateDelegate(delegateType, target);
        if (!Harmless.Is(method) && !LearnersCode.IsCourse(method.DeclaringType!)) NoteUnseen(method);
        return method.CreateDelegate(delegateType, target);
    }

    /// <summary>The twin of what a virtual call leads to; null if that is not a learner's.</summary>
    public static Delegate? Find(object? receiver, int number)
    {
        if (receiver is null) return null;
        var slot = MethodAt(number);
        var found = Implementations.GetOrAdd((receiver.GetType(), slot), static key =>
            // A value in a box is reached by no twin.
            !key.Receiver.IsValueType && InPlaceOf(key.Receiver, (MethodInfo)key.Slot) is { } twin
                ? twin.CreateDelegate(SignatureOf((MethodInfo)key.Slot))
                : null);
        if (found is null && !Harmless.IsOn(receiver, slot) && !IsOurs(receiver, slot)) NoteUnseen(slot);
        return found;
    }

    // The steps of what the course does itself are seen.
    private static bool IsOurs(object receiver, MethodBase slot) =>
        LearnersCode.IsCourse(receiver.GetType()) || (ImplementationOf(receiver.GetType(), (MethodInfo)slot) is { DeclaringType: { } its } && LearnersCode.IsCourse(its));

    /// <summary>Notes that something cannot be followed.</summary>
    public static void NoteUnseen(int number) => NoteUnseen(MethodAt(number));

    /// <summary>The type of a delegate that takes a method's receiver first.</summary>
    public static Type SignatureOf(MethodInfo method) =>
        Expression.GetDelegateType([typeof(object), .. method.GetParameters().Select(parameter => parameter.ParameterType), method.ReturnType]);

    /// <summary>Names a method in a message.</summary>
    public static string NameOf(MethodBase method) =>
        method.IsConstructor ? $"new {TypeName(method.DeclaringType!)}" : method.DeclaringType is { } type ? $"{TypeName(type)}.{method.Name}" : method.Name;

    // The twin of what a learner wrote, or what is seen instead of what .NET does.
    private static MethodInfo? InPlaceOf(Type receiver, MethodInfo slot)
    {
        if (SequenceCalls.ElementOf(slot.DeclaringType!) is { } element && !LearnersCode.Has(receiver) && !LearnersCode.IsCourse(receiver)) return typeof(SequenceCalls).GetMethod(nameof(SequenceCalls.Begin))!.MakeGenericMethod(element);
        if (ImplementationOf(receiver, slot) is not { } method) return null;
        if (LearnersCode.Has(method)) return Of(method);
        return Simulations.Of(method) is not null ? CallWrappers.Of(method, null, CallForm.Simulated) : Contents.Does(method) is not null ? CallWrappers.Of(method, null, CallForm.OnContent) : null;
    }

    private static string TypeName(Type type) => type.Name.Split('`')[0];

    private static void NoteUnseen(MethodBase method)
    {
        if (Sight.Current is not { } sight) return;
        if (Harmless.IsChance(method) || Harmless.MayRunLater(method)) sight.NoteInAnyCase(NameOf(method));
        else sight.NoteUnseen(NameOf(method));
    }

    private static MethodBase MethodAt(int number)
    {
        lock (Making) return Numbered[number];
    }

    private static Delegate? Bind(Type type, object? target, MethodInfo method)
    {
        // A method of a value is called on the box that holds it, which no twin can be.
        if (method.DeclaringType!.IsValueType && !method.IsStatic) return null;
        var bound = Of(method)?.CreateDelegate(type, target);
        if (bound is Func<bool> condition) Conditions.Add(condition, method);
        return bound;
    }

    // An object comes as an object, so that one twin serves all who call it: who is called is known before.
    private static DynamicMethod Declare(MethodBase method)
    {
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (!method.IsStatic) parameters = parameters.Prepend(method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : typeof(object));
        return new DynamicMethod(Mark + method.Name, method is MethodInfo { ReturnType: var type } ? type : typeof(void), [.. parameters], typeof(Twins).Module, skipVisibility: true);
    }

    /// <summary>What a call leads to on a type; null if that is not known.</summary>
    public static MethodInfo? ImplementationOf(Type receiver, MethodInfo slot)
    {
        if (receiver.IsArray) return slot.DeclaringType!.IsInterface ? null : slot;
        if (slot is { IsGenericMethod: true, IsGenericMethodDefinition: false }) return ImplementationOf(receiver, slot.GetGenericMethodDefinition())?.MakeGenericMethod(slot.GetGenericArguments());
        if (!slot.DeclaringType!.IsInterface) return Overriding(receiver, slot);
        if (!slot.DeclaringType.IsAssignableFrom(receiver) || !receiver.GetInterfaces().Contains(slot.DeclaringType)) return null;
        var map = receiver.GetInterfaceMap(slot.DeclaringType);
        return Array.IndexOf(map.InterfaceMethods, slot) is var index and >= 0 ? map.TargetMethods[index] : null;
    }

    // One that gives more than the one that it overrides has a place of its own (ECMA-335 augments, covariant return types).
    private static bool OverridesWithAnotherResult(MethodInfo method, MethodInfo slot) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.PreserveBaseOverridesAttribute), inherit: false)
        && slot.DeclaringType!.IsAssignableFrom(method.DeclaringType) && slot.ReturnType.IsAssignableFrom(method.ReturnType)
        && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(slot.GetParameters().Select(parameter => parameter.ParameterType));

    private static MethodInfo? Overriding(Type receiver, MethodInfo slot)
    {
        var root = slot.GetBaseDefinition();
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (method.IsVirtual && method.Name == slot.Name && (method.GetBaseDefinition() is var its && (its == root || OverridesWithAnotherResult(its, slot) || OverridesWithAnotherResult(method, slot)))) return method;
            }
        }
        return null;
    }
}
