using System.Reflection;
using ILGPU;

namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>What each thread of a kernel read and wrote, on a device made of paper: it needs no GPU, and nothing of it is timed.</summary>
/// <remarks>
/// The threads of a group run one after the other, each as far as the next barrier. A place that two of them touch in between,
/// one of them writing, is a race: on a GPU nobody says who comes first. Threads of different groups are never in order.
/// </remarks>
public sealed class KernelTrace
{
    /// <summary>How many threads take each step together: so many in the GPUs of NVIDIA.</summary>
    public const int WarpSize = 32;

    /// <summary>How many bytes a GPU fetches at least, whatever it was asked for.</summary>
    public const int SectorBytes = 32;

    /// <summary>The most threads that are traced.</summary>
    public const int MostThreads = 4_096;

    private const int UsualGroup = 64;

    private static readonly MethodInfo Give = typeof(KernelTrace).GetMethod(nameof(Given), BindingFlags.Static | BindingFlags.NonPublic)!;

    private KernelTrace(Recorder recorder, string? fault) =>
        (Views, Accesses, Fault, Race, Groups, GroupThreads) = (recorder.Views, recorder.Accesses, fault, recorder.Race, recorder.Launch.GridDim.Size, recorder.Launch.GroupDim.Size);

    /// <summary>The rows of numbers that the kernel uses: its parameters first.</summary>
    public IReadOnlyList<TracedView> Views { get; }

    /// <summary>Everything that was read and written.</summary>
    public IReadOnlyList<MemoryAccess> Accesses { get; }

    /// <summary>What a thread did that it must not, in a sentence; null if nothing. The trace ends there.</summary>
    public string? Fault { get; }

    /// <summary>Two threads that touch one place with no barrier between them, in a sentence; null if there are none.</summary>
    public string? Race { get; }

    /// <summary>How many groups of threads ran.</summary>
    public int Groups { get; }

    /// <summary>How many threads a group has.</summary>
    public int GroupThreads { get; }

    /// <summary>Runs a kernel that is told its thread's number: its first parameter is an <c>Index1D</c>.</summary>
    /// <param name="kernel">A static method.</param>
    /// <param name="threads">How many threads there are.</param>
    /// <param name="arguments">What follows the number: an array for each view, which holds afterwards what the kernel wrote.</param>
    /// <exception cref="ArgumentException">They do not fit the kernel.</exception>
    public static KernelTrace Of(Delegate kernel, int threads, params object[] arguments)
    {
        Require.InRange(threads, 1, MostThreads);
        var group = Math.Min(threads, UsualGroup);
        return Of(kernel, new((threads + group - 1) / group, group), threads, arguments);
    }

    /// <summary>Runs a kernel whose threads work in groups: it asks <c>Grid</c> and <c>Group</c> for its place.</summary>
    /// <param name="kernel">A static method.</param>
    /// <param name="launch">How many groups, and how many threads in each: as ILGPU wants it when it starts the kernel.</param>
    /// <param name="arguments">An array for each view, which holds afterwards what the kernel wrote.</param>
    /// <exception cref="ArgumentException">They do not fit the kernel.</exception>
    public static KernelTrace Of(Delegate kernel, KernelConfig launch, params object[] arguments)
    {
        Require.InRange((int)Math.Min(launch.Size, int.MaxValue), 1, MostThreads, nameof(launch));
        return Of(kernel, launch, null, arguments);
    }

    /// <summary>How many sectors of memory the warps fetch or write in all, for one view: those that a warp touches in one step count once.</summary>
    public int Sectors(int view, bool isWrite) => Accesses
        .Where(access => access.View == view && access.IsWrite == isWrite)
        .GroupBy(access => (access.Group, Warp: access.Thread / WarpSize, access.Step))
        .Sum(step => step.Select(access => access.Element * Views[view].ElementBytes / SectorBytes).Distinct().Count());

    /// <summary>What the first warp touches of a view in its first step, all of its threads together.</summary>
    public WarpStep FirstStep(int view, bool isWrite)
    {
        var step = Accesses.Where(access => access.View == view && access.IsWrite == isWrite && access is { Group: 0, Thread: < WarpSize, Step: 0 }).ToList();
        var elements = step.Select(access => access.Element).ToHashSet();
        return new(step.Count, elements, elements.Select(element => element * Views[view].ElementBytes / SectorBytes).Distinct().Count());
    }

    /// <summary>How many numbers of a view were read, or written.</summary>
    public int Count(int view, bool isWrite) => Accesses.Count(access => access.View == view && access.IsWrite == isWrite);

    /// <summary>How many numbers were read from memory that all groups can reach.</summary>
    public int GlobalReads => Accesses.Count(access => !access.IsWrite && !Views[access.View].IsShared);

    private static KernelTrace Of(Delegate kernel, KernelConfig launch, int? threads, object[] arguments)
    {
        var (method, parameters) = (kernel.Method, kernel.Method.GetParameters());
        var isNumbered = parameters is [{ ParameterType: var first }, ..] && first == typeof(Index1D);
        if (!method.IsStatic || parameters.Length != arguments.Length + (isNumbered ? 1 : 0) || isNumbered != threads is not null)
            throw new ArgumentException(GpuWords.TraceArguments.With(method.Name, string.Join(", ", parameters.Select(parameter => parameter.Name))), nameof(arguments));
        var host = GpuHost.Emulator;
        host.Accelerator.Bind();
        using var recorder = new Recorder(host.Accelerator, launch, HostContext.StopToken);
        var (values, fetches) = Prepare(recorder, parameters.Skip(isNumbered ? 1 : 0).ToList(), arguments);
        string? fault = null;
        try
        {
            Run(recorder, method, launch, threads, values);
        }
        catch (KernelFaultException thrown)
        {
            fault = thrown.Message;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            fault = GpuWords.TraceThrew.With(recorder.Called(recorder.Group, recorder.Thread), thrown.GetType().Name, thrown.Message);
        }
        fetches.ForEach(fetch => fetch());
        return new(recorder, fault);
    }

    private static void Run(Recorder recorder, MethodInfo method, KernelConfig launch, int? threads, object?[] values)
    {
        var twin = KernelTwin.Of(method);
        var isTogether = KernelTwin.HasBarrier(method);
        for (var group = 0; group < launch.GridDim.Size; group++)
        {
            recorder.EnterGroup(group);
            if (isTogether)
            {
                using var crew = new Crew(recorder, launch.GroupDim.Size, () => Call([.. values]));
                crew.Run();
                continue;
            }
            for (var thread = 0; thread < launch.GroupDim.Size && (threads is null || group * launch.GroupDim.Size + thread < threads); thread++)
            {
                recorder.Enter(thread);
                Call(threads is null ? [.. values] : [new Index1D((group * launch.GroupDim.Size) + thread), .. values]);
            }
        }

        void Call(object?[] arguments) => twin.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static (object?[] Values, List<Action> Fetches) Prepare(Recorder recorder, List<ParameterInfo> parameters, object[] arguments)
    {
        var (values, fetches) = (new object?[arguments.Length], new List<Action>());
        for (var i = 0; i < arguments.Length; i++)
        {
            var (type, argument) = (parameters[i].ParameterType, arguments[i]);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ArrayView<>) && argument is Array { Rank: 1 } array && array.GetType().GetElementType() == type.GetGenericArguments()[0])
            {
                (values[i], var fetch) = ((object, Action))Give.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [recorder, parameters[i].Name!, array])!;
                fetches.Add(fetch);
            }
            else if (type.IsInstanceOfType(argument))
                values[i] = argument;
            else
                throw new ArgumentException(GpuWords.TraceArgument.With(parameters[i].Name!, argument.GetType().Name), nameof(arguments));
        }
        return (values, fetches);
    }

    private static (object, Action) Given<T>(Recorder recorder, string name, T[] values) where T : unmanaged
    {
        var view = recorder.Global(name, values);
        return (view, () => Recorder.Fetch(view, values));
    }
}
