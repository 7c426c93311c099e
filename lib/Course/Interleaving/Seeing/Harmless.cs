using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What of .NET neither touches memory that threads share nor depends on when it is called: all else is unseen until it is known.</summary>
internal static class Harmless
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint),
        typeof(Int128), typeof(UInt128), typeof(float), typeof(double), typeof(Half), typeof(decimal), typeof(string), typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset),
        typeof(DateOnly), typeof(TimeOnly), typeof(Guid), typeof(BigInteger), typeof(Complex), typeof(Index), typeof(Range), typeof(void),
        typeof(ReadOnlySpan<char>), typeof(StringComparison), typeof(Rune),
    ];

    private static readonly HashSet<Type> Pure = [typeof(Math), typeof(MathF), typeof(BitOperations), typeof(Convert), typeof(BitConverter), typeof(DefaultInterpolatedStringHandler), typeof(HashCode)];

    private static readonly Type[] Wrapping =
    [
        typeof(Nullable<>), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>),
        typeof(ValueTuple<,,,,,,>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(KeyValuePair<,>),
    ];

    // What only gives a task, or what leads to its end.
    private static readonly HashSet<(Type Type, string Method)> Tasks =
    [
        (typeof(Task), "get_CompletedTask"), (typeof(Task), nameof(Task.FromResult)), (typeof(Task), nameof(Task.FromException)), (typeof(Task), nameof(Task.Yield)), (typeof(Task), "get_Factory"),
        (typeof(Task), nameof(Task.GetAwaiter)), (typeof(Task<>), nameof(Task.GetAwaiter)), (typeof(Task), nameof(Task.ConfigureAwait)), (typeof(Task<>), nameof(Task.ConfigureAwait)),
        (typeof(ConfiguredTaskAwaitable), nameof(Task.GetAwaiter)), (typeof(ConfiguredTaskAwaitable<>), nameof(Task.GetAwaiter)),
        (typeof(YieldAwaitable), nameof(Task.GetAwaiter)), (typeof(YieldAwaitable.YieldAwaiter), "get_IsCompleted"), (typeof(YieldAwaitable.YieldAwaiter), nameof(TaskAwaiter.GetResult)),
        (typeof(AsyncTaskMethodBuilder), "Create"), (typeof(AsyncTaskMethodBuilder), "get_Task"), (typeof(AsyncTaskMethodBuilder<>), "Create"), (typeof(AsyncTaskMethodBuilder<>), "get_Task"),
    ];

    // What the clock says, and chance, is another thing in each run.
    private static readonly string[] Uncertain = ["get_Now", "get_UtcNow", "get_Today", "NewGuid"];

    /// <summary>Whether calling a method is harmless, whatever it is given.</summary>
    public static bool Is(MethodBase method)
    {
        var type = method.DeclaringType!;
        if (Uncertain.Contains(method.Name)) return false;
        if (type == typeof(object)) return method.IsConstructor || method.Name is nameof(GetType) or nameof(ReferenceEquals);
        if (type == typeof(Array)) return method.Name is "get_Length" or "get_LongLength" or "get_Rank" or "GetLength" or "GetUpperBound" or "GetLowerBound" or "Empty";
        if (typeof(Delegate).IsAssignableFrom(type)) return method.Name is "Combine" or "Remove" or "op_Equality" or "op_Inequality";
        if (type == typeof(RuntimeHelpers)) return method.Name == nameof(RuntimeHelpers.InitializeArray);
        // What they give is a reference, and what is done through that is seen, or named.
        if (type == typeof(Unsafe)) return method.Name is nameof(Unsafe.As) or nameof(Unsafe.AsRef) or nameof(Unsafe.Add);
        if (type == typeof(MemoryMarshal)) return method.Name == nameof(MemoryMarshal.CreateReadOnlySpan);
        if (type == typeof(GC)) return method.Name == nameof(GC.KeepAlive);
        if (type == typeof(Thread)) return method.Name is "set_Name" or "get_Name" or "set_IsBackground" or "get_IsBackground" or "set_Priority";
        if (Tasks.Contains((type.IsGenericType ? type.GetGenericTypeDefinition() : type, method.Name))) return true;
        if (type == typeof(Environment)) return method.Name is "get_CurrentManagedThreadId" or "get_ProcessorCount" or "get_NewLine";
        if (typeof(Exception).IsAssignableFrom(type)) return (method.IsConstructor || method.Name is "get_Message" or "get_InnerException" or "get_InnerExceptions" || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)) && TakesPlain(method);
        // An object that only its maker knows is nobody else's.
        if (method.IsConstructor) return TakesPlain(method);
        return (IsPlain(type) || Pure.Contains(type)) && TakesPlain(method);
    }

    /// <summary>Whether it is harmless on a receiver of which only now is known what it is.</summary>
    public static bool IsOn(object receiver, MethodBase method) => IsOn(receiver.GetType(), method);

    /// <summary>The same for its type.</summary>
    public static bool IsOn(Type receiver, MethodBase method) =>
        Is(method) || (IsPlain(receiver) && TakesPlain(method)) || receiver == typeof(object)
        || (typeof(Exception).IsAssignableFrom(receiver) && !LearnersCode.Has(receiver) && method.Name == "get_Message") || (method.Name == nameof(GetHashCode) && method.DeclaringType == typeof(object) && !LearnersCode.Has(receiver));

    /// <summary>Whether values of a type hold nothing that can change, and do nothing but what .NET says.</summary>
    public static bool IsPlain(Type type)
    {
        if (type.IsEnum || Plain.Contains(type)) return true;
        return type.IsGenericType && Wrapping.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsPlain);
    }

    /// <summary>Whether what a method is given are values that hold nothing that can change.</summary>
    public static bool TakesPlain(MethodBase method) =>
        Array.TrueForAll(method.GetParameters(), parameter => IsPlain(parameter.ParameterType) || parameter.ParameterType == typeof(IFormatProvider) || typeof(Exception).IsAssignableFrom(parameter.ParameterType))
        && (!method.IsGenericMethod || method.GetGenericArguments().All(IsPlain));
}
