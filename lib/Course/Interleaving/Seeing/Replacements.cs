using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which methods of .NET are called by another in twins: one of the same name and parameters, that comes to steps where the original would start, wait or wake.</summary>
internal static class Replacements
{
    private static readonly Dictionary<Type, Type> All = new()
    {
        [typeof(Array)] = typeof(ArrayCalls),
        [typeof(List<>)] = typeof(ListCalls),
        [typeof(Span<>)] = typeof(SpanCalls),
        [typeof(ReadOnlySpan<>)] = typeof(SpanCalls),
        [typeof(MemoryExtensions)] = typeof(SpanCalls),
        [typeof(RuntimeHelpers)] = typeof(SpanCalls),
        [typeof(Monitor)] = typeof(MonitorCalls),
        [typeof(Lock)] = typeof(LockCalls),
        [typeof(Lock.Scope)] = typeof(LockCalls),
        [typeof(SpinLock)] = typeof(SpinLockCalls),
        [typeof(SpinWait)] = typeof(SpinWaitCalls),
        [typeof(Mutex)] = typeof(MutexCalls),
        [typeof(Thread)] = typeof(ThreadCalls),
        [typeof(ThreadPool)] = typeof(ThreadCalls),
        [typeof(Parallel)] = typeof(ParallelCalls),
        [typeof(Task)] = typeof(TaskCalls),
        [typeof(Task<>)] = typeof(TaskCalls),
        [typeof(TaskFactory)] = typeof(TaskCalls),
        [typeof(TaskCompletionSource)] = typeof(SourceCalls),
        [typeof(TaskCompletionSource<>)] = typeof(SourceCalls),
        [typeof(CancellationToken)] = typeof(CancellationCalls),
        [typeof(TaskAwaiter)] = typeof(AwaitCalls),
        [typeof(TaskAwaiter<>)] = typeof(AwaitCalls),
        [typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter)] = typeof(AwaitCalls),
        [typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter)] = typeof(AwaitCalls),
        [typeof(AsyncTaskMethodBuilder)] = typeof(AwaitCalls),
        [typeof(AsyncTaskMethodBuilder<>)] = typeof(AwaitCalls),
        [typeof(AsyncVoidMethodBuilder)] = typeof(AwaitCalls),
        [typeof(ValueTask)] = typeof(ValueTaskCalls),
        [typeof(ValueTask<>)] = typeof(ValueTaskCalls),
        [typeof(ValueTaskAwaiter)] = typeof(ValueTaskCalls),
        [typeof(ValueTaskAwaiter<>)] = typeof(ValueTaskCalls),
        [typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter)] = typeof(ValueTaskCalls),
        [typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter)] = typeof(ValueTaskCalls),
        [typeof(AsyncValueTaskMethodBuilder)] = typeof(ValueTaskBuilderCalls),
        [typeof(AsyncValueTaskMethodBuilder<>)] = typeof(ValueTaskBuilderCalls),
        [typeof(AsyncIteratorMethodBuilder)] = typeof(IteratorCalls),
        [typeof(ManualResetValueTaskSourceCore<>)] = typeof(IteratorCalls),
    };

    /// <summary>What is called instead of a method; null if nothing is.</summary>
    public static MethodInfo? Of(MethodBase method)
    {
        if (method.DeclaringType is not { } type || !All.TryGetValue(type.IsGenericType ? type.GetGenericTypeDefinition() : type, out var simulation)) return null;
        Type[] generic = [.. type.GetGenericArguments(), .. method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : []];
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (!method.IsStatic && !method.IsConstructor) parameters = parameters.Prepend(type.IsValueType ? type.MakeByRefType() : type);
        Type[] wanted = [.. parameters];
        var name = method.IsConstructor ? "New" : method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name["get_".Length..] : method.Name;
        foreach (var candidate in simulation.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (candidate.Name != name || candidate.GetGenericArguments().Length != generic.Length || candidate.GetParameters().Length != wanted.Length) continue;
            var exact = generic.Length > 0 ? candidate.MakeGenericMethod(generic) : candidate;
            if (exact.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(wanted)) return exact;
        }
        return null;
    }
}
