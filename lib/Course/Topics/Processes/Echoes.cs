using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Processes;

/// <summary>What it takes to send a message to another process and to get it back, by its size, over each transport.</summary>
public sealed class Echoes
{
    /// <summary>The largest message, in bytes: 16 MiB.</summary>
    public const int LargestMessage = 16 * 1024 * 1024;

    // Small messages go many to a run, so that the clock sees more than its own tick; large ones alone.
    private const int BytesOfARun = 4 * 1024 * 1024, MostOfARun = 256, BetweenSizes = 16;

    internal Echoes(Curves curves) => Curves = curves;

    /// <summary>The runs: each of as many messages as <see cref="MessagesOfARun"/> says.</summary>
    public Curves Curves { get; }

    /// <summary>Over each transport, messages of one byte and of 16 times as many, again and again, up to the largest, until the cell is stopped.</summary>
    /// <param name="largest">The largest message, in bytes: 16 to <see cref="LargestMessage"/>.</param>
    /// <param name="budget">How long the run may take, in seconds; null for five.</param>
    /// <exception cref="WrongAnswerException">A message came back changed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Echoes Measure(int largest = LargestMessage, double? budget = null) => Measure(largest, budget ?? UsualTime.Seconds(5), null, HostContext.StopToken);

    /// <summary>The same with a number of rounds.</summary>
    internal static Echoes Measure(int largest, double budget, int? repeats, CancellationToken stop)
    {
        Require.InRange(largest, BetweenSizes, LargestMessage);
        var lines = new List<Echo>();
        try
        {
            foreach (var transport in Transport.All)
                lines.Add(new(transport, stop));
            var (message, answer) = (Pattern(largest), PageBuffer.Of(largest));
            var sweep = Experiment.Sweep(ProcessesWords.MessageSize, Sizes(largest), [.. Transport.All.Zip(lines, (transport, line) =>
                (transport.Name, (Func<int, Variant>)(size => Exchange(transport, line, message[..size], answer[..size]))))]);
            return new((sweep with { Id = "message-cost", Question = ProcessesWords.WhatDoesAMessageCost, Budget = budget, Repeats = repeats }).Run(stop));
        }
        finally
        {
            foreach (var line in lines)
                line.Dispose();
        }
    }

    /// <summary>How many messages of a size one run sends, one after the other.</summary>
    public static int MessagesOfARun(int size) => Math.Clamp(BytesOfARun / size, 1, MostOfARun);

    /// <summary>How long one message takes, there and back.</summary>
    internal Samples RoundTrip(CurvePoint point) => new(Curves.At(point).Seconds.Select(seconds => seconds / MessagesOfARun(point.Value)));

    /// <summary>All transports at one size, the first one the baseline.</summary>
    /// <param name="size">One of the sizes that were measured, in bytes.</param>
    /// <exception cref="ArgumentException">It was not measured.</exception>
    public Comparison At(int size) => Curves.All[0].Points.Any(point => point.Value == size)
        ? Curves.Run with
        {
            Question = ProcessesWords.WhatDoesAMessageCost,
            Id = "message-cost",
            Measurements = [.. Curves.All.Select(curve => new Measurement(curve.Name, RoundTrip(curve.Points.Single(point => point.Value == size))))],
        }
        : throw new ArgumentException(ProcessesWords.SizeNotMeasured.With(size, string.Join(", ", Curves.All[0].Points.Select(point => point.Value))), nameof(size));

    /// <summary>
    /// The size at which a message through the first transport takes twice as long as the smallest: below it bytes are
    /// nearly free, above it they are what is paid for. Null if none does.
    /// </summary>
    /// <remarks>Source: Hockney and Jesshope, <i>Parallel Computers</i>, 1981, who call it n½: there half of the best throughput is reached.</remarks>
    public double? DoublePrice()
    {
        var points = Curves.All[0].Points;
        var price = 2 * RoundTrip(points[0]).Median;
        // From the right: a small message that was held up once is not what larger ones cost.
        var below = points.Count - 1;
        while (below > 0 && RoundTrip(points[below]).Median >= price)
            below--;
        if (below == points.Count - 1)
            return null;
        var (before, after) = (RoundTrip(points[below]).Median, RoundTrip(points[below + 1]).Median);
        return points[below].Value + (points[below + 1].Value - points[below].Value) * (price - before) / (after - before);
    }

    /// <summary>The sizes up to the largest, which is one of them.</summary>
    internal static IEnumerable<int> Sizes(int largest)
    {
        for (long size = 1; size < largest; size *= BetweenSizes)
            yield return (int)size;
        yield return largest;
    }

    private static Variant Exchange(Transport transport, Echo line, Memory<byte> message, Memory<byte> answer) => new(transport.Name, _ =>
    {
        var right = line.Exchange(message.Span, answer.Span, MessagesOfARun(message.Length));
        return () =>
        {
            if (!right || !answer.Span.SequenceEqual(message.Span))
                throw new WrongAnswerException(ProcessesWords.EchoWrong.With(message.Length));
            // An answer that never came must not be taken for the one before it.
            answer.Span.Clear();
        };
    })
    {
        Id = transport.Id,
    };

    // No two neighbours alike and no short period, so that a byte lost, doubled or moved shows.
    private static Memory<byte> Pattern(int size)
    {
        var random = new SplitMix64(7);
        var bytes = PageBuffer.Of(size);
        foreach (ref var each in bytes.Span)
            each = (byte)random.Next(0, 255);
        return bytes;
    }
}
