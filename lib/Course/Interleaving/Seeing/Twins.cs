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
    // Others make dynamic methods as well.
    private const string Mark = "twin of ";

    private static readonly Lock Making = new();
    private static readonly Dictionary<MethodBase, DynamicMethod?> Known = [];
    private static readonly ConditionalWeakTable<Delegate, Delegate> Delegates = [];
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
                TwinMaker.Make(method, twin);
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
        if (!Harmless.Is(method)) NoteUnseen(method);
        return method.CreateDelegate(delegateType, target);
    }

    /// <summary>The twin of what a virtual call leads to; null if that is not a learner's.</summary>
    public static Delegate? Find(object? receiver, int number)
    {
        if (receiver is null) return null;
        var slot = MethodAt(number);
        var found = Implementations.GetOrAdd((receiver.GetType(), slot), static key =>
            // A value in a box is reached by no twin.
            !key.Receiver.IsValueType && ImplementationOf(key.Receiver, (MethodInfo)key.Slot) is { } method && LearnersCode.Has(method) && Of(method) is { } twin
                ? twin.CreateDelegate(SignatureOf((MethodInfo)key.Slot))
                : null);
        if (found is null && !Harmless.IsOn(receiver, slot)) NoteUnseen(slot);
        return found;
    }

    /// <summary>Notes that something cannot be followed.</summary>
    public static void NoteUnseen(int number) => NoteUnseen(MethodAt(number));

    /// <summary>The type of a delegate that takes a method's receiver first.</summary>
    public static Type SignatureOf(MethodInfo method) =>
        Expression.GetDelegateType([typeof(object), .. method.GetParameters().Select(parameter => parameter.ParameterType), method.ReturnType]);

    /// <summary>Names a method in a message.</summary>
    public static string NameOf(MethodBase method) =>
        method.IsConstructor ? $"new {TypeName(method.DeclaringType!)}" : method.DeclaringType is { } type ? $"{TypeName(type)}.{method.Name}" : method.Name;

    private static string TypeName(Type type) => type.Name.Split('`')[0];

    private static void NoteUnseen(MethodBase method) => Sight.Current?.NoteUnseen(NameOf(method));

    private static MethodBase MethodAt(int number)
    {
        lock (Making) return Numbered[number];
    }

    private static Delegate? Bind(Type type, object? target, MethodInfo method)
    {
        // A method of a value is called on the box that holds it, which no twin can be.
        if (method.DeclaringType!.IsValueType && !method.IsStatic) return null;
        return Of(method)?.CreateDelegate(type, target);
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
        if (slot.IsGenericMethod || receiver.IsArray) return slot.DeclaringType!.IsInterface ? null : slot;
        if (!slot.DeclaringType!.IsInterface) return Overriding(receiver, slot);
        if (!slot.DeclaringType.IsAssignableFrom(receiver) || !receiver.GetInterfaces().Contains(slot.DeclaringType)) return null;
        var map = receiver.GetInterfaceMap(slot.DeclaringType);
        return Array.IndexOf(map.InterfaceMethods, slot) is var index and >= 0 ? map.TargetMethods[index] : null;
    }

    private static MethodInfo? Overriding(Type receiver, MethodInfo slot)
    {
        var root = slot.GetBaseDefinition();
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (method.IsVirtual && method.Name == slot.Name && method.GetBaseDefinition() == root) return method;
            }
        }
        return null;
    }
}
