using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;

namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>Watches a kernel at work: which thread touches what, and whether another thread of the same time touches it too.</summary>
/// <remarks>One thread of the kernel runs at a time, so nothing here is shared between two that run.</remarks>
internal sealed class Recorder(Accelerator emulator, KernelConfig launch, CancellationToken stop) : IDisposable
{
    private const int MostAccesses = 400_000, MostTurns = 5_000_000;

    private readonly List<Row> _rows = [];
    private readonly List<IDisposable> _rooms = [];
    private readonly Dictionary<(int Row, int Element), Touch> _touches = [];
    private readonly Dictionary<(int Thread, int View, bool IsWrite), int> _steps = [];
    private readonly List<int> _shared = [];
    private int _turns;

    [ThreadStatic]
    private static Recorder? _current;

    // How often the thread has asked for shared memory: each asks in the same order.
    [ThreadStatic]
    private static int _sharedTaken;

    /// <summary>Who watches the kernel's thread that runs here.</summary>
    public static Recorder Current => _current ?? throw new InvalidOperationException("Expected a kernel that is traced.");

    /// <summary>How many groups there are, and how many threads in each.</summary>
    public KernelConfig Launch => launch;

    /// <summary>Everything that was touched.</summary>
    public List<MemoryAccess> Accesses { get; } = [];

    /// <summary>The rows of numbers that the kernel used; those that a group shares stand there once.</summary>
    public List<TracedView> Views { get; } = [];

    /// <summary>The first two threads that met at a number with nothing between them; null if none did.</summary>
    public string? Race { get; private set; }

    /// <summary>Which group runs.</summary>
    public int Group { get; private set; }

    /// <summary>Which of its threads runs.</summary>
    public int Thread { get; private set; }

    /// <summary>How many barriers the group has passed.</summary>
    public int Interval { get; set; }

    /// <summary>From here on the thread that runs is another one.</summary>
    public void Enter(int thread)
    {
        _current = this;
        (Thread, _sharedTaken) = (thread, 0);
    }

    /// <summary>Goes on with a thread that has been entered before.</summary>
    public void Resume(int thread) => Thread = thread;

    /// <summary>From here on the group that runs is another one, with shared memory of its own.</summary>
    public void EnterGroup(int group)
    {
        (Group, Interval) = (group, 0);
        _shared.Clear();
        _steps.Clear();
    }

    /// <summary>Room in memory that all groups can reach, with what stands in it.</summary>
    public ArrayView<T> Global<T>(string name, T[] values) where T : unmanaged
    {
        var view = Room<T>(values.Length);
        view.CopyFromCPU(values);
        Views.Add(new(name, values.Length, Unsafe.SizeOf<T>(), IsShared: false));
        Add(view, Views.Count - 1);
        return view;
    }

    /// <summary>Room that the group shares: the first thread that asks makes it, all others get the same.</summary>
    public ArrayView<T> Shared<T>(int length) where T : unmanaged
    {
        var number = _sharedTaken++;
        if (number == _shared.Count)
        {
            var made = Room<T>(length);
            made.MemSetToZero();
            var view = Views.FindIndex(each => each.IsShared && each.Name == SharedName(number));
            if (view < 0)
            {
                view = Views.Count;
                Views.Add(new(SharedName(number), length, Unsafe.SizeOf<T>(), IsShared: true));
            }
            _shared.Add(_rows.Count);
            Add(made, view);
        }
        return (ArrayView<T>)_rows[_shared[number]].View;
    }

    /// <summary>The place of an element, if there is one.</summary>
    public unsafe ref T Element<T>(in ArrayView<T> view, long element) where T : unmanaged
    {
        if (element >= 0 && element < view.Length)
            return ref view[element];
        var start = (nint)view.LoadEffectiveAddressAsPtr();
        var row = _rows.FindIndex(each => each.Holds(start));
        throw new KernelFaultException(GpuWords.TraceOutside.With(Called(Group, Thread), row < 0 ? "?" : Views[_rows[row].Number].Name, element, view.Length - 1));
    }

    /// <summary>Notes an access; what is no number of a view is the thread's own.</summary>
    public void Note(nint address, bool isWrite)
    {
        var index = _rows.FindLastIndex(row => row.Holds(address));
        if (index < 0)
            return;
        var row = _rows[index];
        var element = (int)((address - row.Start) / Views[row.Number].ElementBytes);
        var step = _steps.GetValueOrDefault((Thread, row.Number, isWrite));
        _steps[(Thread, row.Number, isWrite)] = step + 1;
        if (Accesses.Count == MostAccesses)
            throw new KernelFaultException(GpuWords.TraceTooMuch.With(MostAccesses));
        Accesses.Add(new(Group, Thread, row.Number, element, isWrite, step));
        Meet(index, row.Number, element, isWrite);
    }

    /// <summary>Ends a loop that does not end, or that is to be stopped.</summary>
    public void Turn()
    {
        if (++_turns % 1_000 == 0)
            stop.ThrowIfCancellationRequested();
        if (_turns > MostTurns)
            throw new KernelFaultException(GpuWords.TraceEndless.With(MostTurns));
    }

    /// <summary>What a row of numbers holds now.</summary>
    public static void Fetch<T>(in ArrayView<T> view, T[] into) where T : unmanaged => view.CopyToCPU(into);

    /// <inheritdoc/>
    public void Dispose() => _rooms.ForEach(room => room.Dispose());

    /// <summary>A thread, in words.</summary>
    public string Called(int group, int thread) => launch.GridDim.Size == 1 ? GpuWords.TraceThread.With(thread) : GpuWords.TraceThreadOfGroup.With(thread, group);

    // Two threads of one group meet if no barrier stands between them; threads of two groups always do.
    private void Meet(int row, int view, int element, bool isWrite)
    {
        var now = new Touch(Group, Thread, Interval, isWrite);
        var isKnown = _touches.TryGetValue((row, element), out var before);
        var isSameTime = isKnown && (before.Group != Group || before.Interval == Interval);
        if (isSameTime && (before.Group, before.Thread) != (Group, Thread) && (isWrite || before.IsWrite))
            Race ??= Sentence(before, now, Views[view].Name, element);
        // A reader hides nobody who was there at the same time: a later writer meets them all.
        if (isWrite || !isSameTime)
            _touches[(row, element)] = now;
    }

    private string Sentence(Touch before, Touch now, string view, int element)
    {
        var (first, second) = (Called(before.Group, before.Thread), Called(now.Group, now.Thread));
        return before.IsWrite && now.IsWrite ? GpuWords.TraceBothWrite.With(first, second, view, element)
            : before.IsWrite ? GpuWords.TraceWriteRead.With(first, second, view, element)
            : GpuWords.TraceReadWrite.With(first, second, view, element);
    }

    private static string SharedName(int number) => GpuWords.TraceShared.With(number + 1);

    private ArrayView<T> Room<T>(int length) where T : unmanaged
    {
        var room = emulator.Allocate1D<T>(Math.Max(1, length));
        _rooms.Add(room);
        ArrayView<T> view = room.View;
        return view.SubView(0, length);
    }

    private void Add<T>(ArrayView<T> view, int number) where T : unmanaged =>
        _rows.Add(new(view, (nint)view.LoadEffectiveAddressAsPtr(), view.LengthInBytes, number));

    private readonly record struct Row(object View, nint Start, long Bytes, int Number)
    {
        public bool Holds(nint address) => address >= Start && address < Start + Bytes;
    }

    private readonly record struct Touch(int Group, int Thread, int Interval, bool IsWrite);
}
