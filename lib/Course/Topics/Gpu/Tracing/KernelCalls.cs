using System.Reflection;
using System.Runtime.CompilerServices;
using ILGPU;

namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>What stands in a traced kernel in the place of what a device does itself. Each is named after the type and the member that it stands for.</summary>
internal static class KernelCalls
{
    // What may be left as it is: arithmetic of indices, lengths and parts of views, and single steps on a number.
    private static readonly string[] Plain = ["Index1D", "Index2D", "Index3D", "LongIndex1D", "LongIndex2D", "LongIndex3D", "ArrayView`1", "Atomic", "SpecializedValue`1", "XMath", "IntrinsicMath"];

    private static readonly Dictionary<string, MethodInfo> Own = typeof(KernelCalls)
        .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .ToDictionary(method => method.Name);

    /// <summary>The place-taker of a method of ILGPU's; null if the method itself will do.</summary>
    /// <exception cref="KernelFaultException">Nobody has written one.</exception>
    public static MethodInfo? Replacement(MethodInfo method)
    {
        var type = method.DeclaringType!;
        var member = method.Name.Replace("get_", "", StringComparison.Ordinal);
        var name = type.Name.Split('`')[0] + member + (member == "Item" ? method.GetParameters()[0].ParameterType.Name : "");
        if (Own.TryGetValue(name, out var own))
        {
            var arguments = type.IsGenericType ? type.GetGenericArguments() : method.GetGenericArguments();
            return own.IsGenericMethodDefinition ? own.MakeGenericMethod(arguments) : own;
        }
        return Plain.Contains(type.Name) ? null : throw new KernelFaultException(GpuWords.TraceUnknown.With($"{type.Name}.{member}"));
    }

    /// <summary>Reads through a reference.</summary>
    public static unsafe T Load<T>(ref T place)
    {
        Recorder.Current.Note((nint)Unsafe.AsPointer(ref place), isWrite: false);
        return place;
    }

    /// <summary>Writes through a reference.</summary>
    public static unsafe void Store<T>(ref T place, T value)
    {
        Recorder.Current.Note((nint)Unsafe.AsPointer(ref place), isWrite: true);
        place = value;
    }

    /// <summary>Goes back in the code: a loop.</summary>
    public static void Turn() => Recorder.Current.Turn();

    public static ref T ArrayViewItemIndex1D<T>(ref ArrayView<T> view, Index1D index) where T : unmanaged => ref Recorder.Current.Element(view, index);

    public static ref T ArrayViewItemLongIndex1D<T>(ref ArrayView<T> view, LongIndex1D index) where T : unmanaged => ref Recorder.Current.Element(view, index);

    public static ref T ArrayViewItemInt32<T>(ref ArrayView<T> view, int index) where T : unmanaged => ref Recorder.Current.Element(view, index);

    public static ref T ArrayViewItemInt64<T>(ref ArrayView<T> view, long index) where T : unmanaged => ref Recorder.Current.Element(view, index);

    public static ArrayView<T> SharedMemoryAllocate<T>(int length) where T : unmanaged => Recorder.Current.Shared<T>(length);

    public static void GroupBarrier() => Crew.Current.Wait();

    public static int GroupLinearIndex() => Recorder.Current.Thread;

    public static int GroupIdxX() => Recorder.Current.Thread % Recorder.Current.Launch.GroupDim.X;

    public static int GroupIdxY() => Recorder.Current.Thread / Recorder.Current.Launch.GroupDim.X % Recorder.Current.Launch.GroupDim.Y;

    public static int GroupDimX() => Recorder.Current.Launch.GroupDim.X;

    public static int GroupDimY() => Recorder.Current.Launch.GroupDim.Y;

    public static int GridLinearIndex() => Recorder.Current.Group;

    public static int GridIdxX() => Recorder.Current.Group % Recorder.Current.Launch.GridDim.X;

    public static int GridIdxY() => Recorder.Current.Group / Recorder.Current.Launch.GridDim.X % Recorder.Current.Launch.GridDim.Y;

    public static int GridDimX() => Recorder.Current.Launch.GridDim.X;

    public static int GridDimY() => Recorder.Current.Launch.GridDim.Y;

    public static int GridGlobalLinearIndex() => (Recorder.Current.Group * Recorder.Current.Launch.GroupDim.Size) + Recorder.Current.Thread;

    public static Index3D GridGlobalIndex() => new((GridIdxX() * GroupDimX()) + GroupIdxX(), (GridIdxY() * GroupDimY()) + GroupIdxY(), 0);
}
