using System.Collections.Concurrent;
using System.Threading.Channels;
using NotebookCourse.Primitives;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>Collections: each thread puts an item in and takes one out; the ring has one thread for each.</summary>
internal static class CollectionContenders
{
    private const int Capacity = 1024;

    // A channel without bound takes whatever comes while its reader has no processor: a ring beside it gets room for that.
    private const int RingCapacity = 1 << 16;

    /// <summary>Queues; the first is the peer.</summary>
    /// <remarks>
    /// ConcurrentQueue writes into arrays. To make a node for each value and link it, with no thread to guard against
    /// and no indivisible step, was measured to take 1.7 times what ConcurrentQueue takes for all: 0.8 of its speed is
    /// out of reach of any queue that links nodes, where threads do not meet.
    /// </remarks>
    public static IReadOnlyList<Contender> Queues { get; } =
    [
        Contender.Of("ConcurrentQueue", _ =>
        {
            var queue = new ConcurrentQueue<int>();
            return new((_, times) => { for (; times > 0; times--) { queue.Enqueue(times); queue.TryDequeue(out int _); } });
        }),
        Contender.Of("MichaelScottQueue", _ =>
        {
            var queue = new MichaelScottQueue<int>();
            return new((_, times) => { for (; times > 0; times--) { queue.Enqueue(times); queue.TryDequeue(out int _); } });
        }) with { Target = (Column.Shared(2), 0.8) },
    ];

    /// <summary>Stacks; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Stacks { get; } =
    [
        Contender.Of("ConcurrentStack", _ =>
        {
            var stack = new ConcurrentStack<int>();
            return new((_, times) => { for (; times > 0; times--) { stack.Push(times); stack.TryPop(out int _); } });
        }),
        Contender.Of("TreiberStack", _ =>
        {
            var stack = new TreiberStack<int>();
            return new((_, times) => { for (; times > 0; times--) { stack.Push(times); stack.TryPop(out int _); } });
        }),
    ];

    /// <summary>Bounded buffers; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Buffers { get; } =
    [
        Contender.Of("bounded Channel", _ =>
        {
            var channel = Channel.CreateBounded<int>(Capacity);
            return new((_, times) => { for (; times > 0; times--) { channel.Writer.TryWrite(times); channel.Reader.TryRead(out int _); } });
        }),
        Contender.Of("BlockingCollection", _ =>
        {
            var buffer = new BlockingCollection<int>(Capacity);
            return new((_, times) => { for (; times > 0; times--) { buffer.Add(times); buffer.Take(); } });
        }),
        Buffer("SequencedBoundedBuffer", () => new SequencedBoundedBuffer<int>(Capacity)),
        Buffer("MonitorBoundedBuffer", () => new MonitorBoundedBuffer<int>(Capacity)),
        Buffer("SemaphoreBoundedBuffer", () => new SemaphoreBoundedBuffer<int>(Capacity)),
    ];

    /// <summary>Queues from one thread to another; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Pipes { get; } =
    [
        Pipe("unbounded Channel, 1 to 1", () => new ChannelPipe(Channel.CreateUnbounded<int>(new() { SingleReader = true, SingleWriter = true }))),
        Pipe("SpscRing", () => new RingPipe(new(RingCapacity))) with { Target = (Column.Shared(2), 3) },
    ];

    private static Contender Buffer(string name, Func<IBoundedBuffer<int>> make) => Contender.Of(name, _ =>
    {
        var buffer = make();
        return new((_, times) => { for (; times > 0; times--) { buffer.Put(times); buffer.Take(); } });
    });

    private static Contender Pipe<TPipe>(string name, Func<TPipe> make)
        where TPipe : struct, IPipe =>
        new(name, (_, _) => Slice.ItemsPerSecond(make())) { Fits = column => column == Column.Shared(2) };

    private readonly struct ChannelPipe(Channel<int> channel) : IPipe
    {
        private readonly ChannelWriter<int> _writer = channel.Writer;
        private readonly ChannelReader<int> _reader = channel.Reader;

        public bool TryPut(int item) => _writer.TryWrite(item);

        public bool TryTake(out int item) => _reader.TryRead(out item);
    }

    private readonly struct RingPipe(SpscRing<int> ring) : IPipe
    {
        public bool TryPut(int item) => ring.TryEnqueue(item);

        public bool TryTake(out int item) => ring.TryDequeue(out item);
    }
}
