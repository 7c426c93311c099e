using System.Diagnostics;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using System.Threading.Tasks.Sources;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What of .NET neither touches memory that threads share nor depends on when it is called: all else is unseen until it is known.</summary>
internal static class Harmless
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint),
        typeof(Int128), typeof(UInt128), typeof(float), typeof(double), typeof(Half), typeof(decimal), typeof(string), typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset),
        typeof(DateOnly), typeof(TimeOnly), typeof(Guid), typeof(BigInteger), typeof(Complex), typeof(Index), typeof(Range), typeof(void),
        typeof(StringComparison), typeof(Rune),
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
        (typeof(ValueTask), "get_CompletedTask"), (typeof(ValueTask), nameof(ValueTask.FromResult)), (typeof(ValueTask), nameof(ValueTask.FromException)),
        (typeof(ValueTask), nameof(Task.GetAwaiter)), (typeof(ValueTask<>), nameof(Task.GetAwaiter)), (typeof(ValueTask), nameof(Task.ConfigureAwait)), (typeof(ValueTask<>), nameof(Task.ConfigureAwait)),
        (typeof(ConfiguredValueTaskAwaitable), nameof(Task.GetAwaiter)), (typeof(ConfiguredValueTaskAwaitable<>), nameof(Task.GetAwaiter)),
        (typeof(AsyncValueTaskMethodBuilder), "Create"), (typeof(AsyncValueTaskMethodBuilder), "get_Task"), (typeof(AsyncValueTaskMethodBuilder<>), "Create"), (typeof(AsyncValueTaskMethodBuilder<>), "get_Task"),
        (typeof(AsyncIteratorMethodBuilder), "Create"), (typeof(ManualResetValueTaskSourceCore<>), "get_Version"),
        (typeof(CancellationToken), "get_None"), (typeof(CancellationToken), "get_CanBeCanceled"),
        // It only carries an exception from one place to another on the same way.
        (typeof(ExceptionDispatchInfo), nameof(ExceptionDispatchInfo.Capture)), (typeof(ExceptionDispatchInfo), nameof(ExceptionDispatchInfo.Throw)), (typeof(ExceptionDispatchInfo), "get_SourceException"),
    ];

    private static readonly string[] OutOfProcess = ["System.IO", "System.Net", "System.Diagnostics"];

    private static readonly string[] Parts = ["get_Key", "get_Value", "get_HasValue", "GetValueOrDefault", "Deconstruct"];

    private static readonly string[] Uncertain = ["get_Now", "get_UtcNow", "get_Today", "NewGuid", "CreateVersion7"];

    private static readonly Type[] Chances = [typeof(Stopwatch), typeof(Random), typeof(TimeProvider), typeof(RandomNumberGenerator)];

    /// <summary>Whether what a method gives is another thing in each run: what the clock says, and chance.</summary>
    public static bool IsChance(MethodBase method) =>
        Uncertain.Contains(method.Name) || Chances.Contains(method.DeclaringType) || (method.DeclaringType == typeof(Environment) && method.Name.StartsWith("get_TickCount", StringComparison.Ordinal));

    /// <summary>Whether a method may keep a delegate for another thread, and so go on when the program has long begun.</summary>
    public static bool MayRunLater(MethodBase method) =>
        method.DeclaringType!.Namespace?.StartsWith("System.Threading", StringComparison.Ordinal) == true && Array.Exists(method.GetParameters(), parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType));

    /// <summary>Whether calling a method is harmless, whatever it is given.</summary>
    public static bool Is(MethodBase method)
    {
        var type = method.DeclaringType!;
        // One that is made from a number is the same in each run.
        if (IsChance(method) && !(method.IsConstructor && method.GetParameters().Length > 0)) return false;
        if (type == typeof(object)) return method.IsConstructor || method.Name is nameof(GetType) or nameof(ReferenceEquals);
        if (type == typeof(Array)) return method.Name is "get_Length" or "get_LongLength" or "get_Rank" or "GetLength" or "GetUpperBound" or "GetLowerBound" or "Empty";
        if (typeof(Delegate).IsAssignableFrom(type)) return method.Name is "Combine" or "Remove" or "op_Equality" or "op_Inequality";
        if (type == typeof(RuntimeHelpers)) return method.Name == nameof(RuntimeHelpers.InitializeArray);
        if (Spans.Lead(method)) return true;
        // Whoever calls it gets an exception, and nothing else.
        if (type.FullName == "System.ThrowHelper") return true;
        if (type == typeof(StringComparer)) return method.IsStatic;
        // It only calls what it is given.
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Comparer<>)) return method.Name is "get_Default" or "Create";
        if (type == typeof(Type)) return method.Name is nameof(Type.GetTypeFromHandle) or "op_Equality" or "op_Inequality";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EqualityComparer<>)) return IsPlain(type.GetGenericArguments()[0]) && method.Name is "get_Default" or nameof(Equals) or nameof(GetHashCode);
        if (type == typeof(GC)) return method.Name == nameof(GC.KeepAlive);
        if (type == typeof(Thread)) return method.Name is "set_Name" or "get_Name" or "set_IsBackground" or "get_IsBackground" or "set_Priority";
        if (Tasks.Contains((type.IsGenericType ? type.GetGenericTypeDefinition() : type, method.Name))) return true;
        if (type == typeof(Environment)) return method.Name is "get_ProcessorCount" or "get_NewLine";
        if (typeof(Exception).IsAssignableFrom(type)) return (method.IsConstructor || method.Name is "get_Message" or "get_InnerException" or "get_InnerExceptions" || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)) && TakesPlain(method);
        // What cannot change is the same for all.
        if (type.Namespace == "System.Collections.Immutable" && type.IsGenericType && type.GetGenericArguments().All(IsPlain)) return TakesPlain(method);
        if (type == typeof(Channel)) return method.Name is nameof(Channel.CreateUnbounded) or nameof(Channel.CreateBounded) && method.GetParameters().All(parameter => parameter.ParameterType == typeof(int));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Channel<,>)) return true;
        // What only puts values together, or gives one of them.
        if (type.IsGenericType && Wrapping.Contains(type.GetGenericTypeDefinition()) && (method.IsConstructor || Parts.Contains(method.Name))) return true;
        if (method.IsConstructor && ValueTaskCalls.IsOne(type)) return ValueTaskCalls.IsOfTaskOrResult(method);
        // One that is made with a time ends by itself.
        if (type == typeof(CancellationTokenSource)) return method.IsConstructor && method.GetParameters().Length == 0;
        // An object that only its maker knows is nobody else's.
        if (method.IsConstructor) return Simulations.Makes(method) || (TakesPlain(method) && !ReachesOut(type));
        return (IsPlain(type) || Pure.Contains(type)) && TakesPlain(method);
    }

    // What making an object does to files, to other machines and processes, all can tell.
    private static bool ReachesOut(Type type) =>
        typeof(WaitHandle).IsAssignableFrom(type) || (OutOfProcess.Any(each => type.Namespace?.StartsWith(each, StringComparison.Ordinal) == true) && type != typeof(MemoryStream) && !typeof(Exception).IsAssignableFrom(type));

    /// <summary>Whether it is harmless on a receiver of which only now is known what it is.</summary>
    public static bool IsOn(object receiver, MethodBase method) => IsOn(receiver.GetType(), method);

    /// <summary>The same for its type.</summary>
    public static bool IsOn(Type receiver, MethodBase method) =>
        Is(method) || (IsPlain(receiver) && TakesPlain(method)) || receiver == typeof(object) || LearnersCode.IsCourse(receiver) || (receiver.Assembly == typeof(Enumerable).Assembly && method.Name == "get_Key")
        || (typeof(Exception).IsAssignableFrom(receiver) && !LearnersCode.Has(receiver) && method.Name == "get_Message") || (method.Name == nameof(GetHashCode) && method.DeclaringType == typeof(object) && !LearnersCode.Has(receiver));

    /// <summary>Whether values of a type hold nothing that can change, and do nothing but what .NET says.</summary>
    public static bool IsPlain(Type type)
    {
        if (type.IsEnum || Plain.Contains(type)) return true;
        return type.IsGenericType && Wrapping.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsPlain);
    }

    // Its elements are read before it is given to the method.
    private static bool IsReadSpan(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) && IsPlain(type.GetGenericArguments()[0]);

    /// <summary>Whether what a method is given are values that hold nothing that can change.</summary>
    public static bool TakesPlain(MethodBase method) =>
        Array.TrueForAll(method.GetParameters(), parameter => IsPlain(parameter.ParameterType) || IsReadSpan(parameter.ParameterType) || parameter.ParameterType == typeof(IFormatProvider) || typeof(Exception).IsAssignableFrom(parameter.ParameterType))
        && (!method.IsGenericMethod || method.GetGenericArguments().All(IsPlain));
}
