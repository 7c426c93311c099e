using System.Collections;
using System.Globalization;
using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Topics.Streams;

/// <summary>Streams written as marbles, and what operators made of them in virtual time.</summary>
/// <remarks>
/// A sign a second: a digit is a value, <c>-</c> is silence, <c>|</c> the end and <c>#</c> an error. <c>"-2-7|"</c> says 2 after one
/// second, 7 after three, and ends after four. Nothing of what comes out is drawn from knowledge of the operators: it is recorded.
/// </remarks>
public sealed class Marbles
{
    private const char Silence = '-', End = '|', Failure = '#';

    // For operators that speak on after their source has ended, and for those whose source never does.
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(4);

    private readonly string _first, _second;

    private Marbles(string first, string second, IReadOnlyList<MarbleLane> lanes) => (_first, _second, Lanes) = (first, second, lanes);

    /// <summary>The sources, and below them what came out of operators.</summary>
    public IReadOnlyList<MarbleLane> Lanes { get; }

    /// <summary>How many of the lanes are sources: the first ones.</summary>
    public int Sources => _second.Length == 0 ? 1 : 2;

    /// <summary>How many seconds there are to draw.</summary>
    public double Seconds => Lanes.SelectMany(lane => lane.Marbles).Select(marble => marble.Second).Append(Math.Max(_first.Length, _second.Length) - 1).Max();

    /// <summary>One source, or two.</summary>
    /// <exception cref="FormatException">There is a sign that is none of a marble.</exception>
    public static Marbles From(string first, string second = "")
    {
        List<MarbleLane> lanes = [new(second.Length == 0 ? StreamsWords.MarbleSource : StreamsWords.MarbleFirst, Read(first))];
        if (second.Length > 0) lanes.Add(new(StreamsWords.MarbleSecond, Read(second)));
        return new(first, second, lanes);
    }

    /// <summary>Lets the source run through operators. Given: the source, and the clock for operators that need one.</summary>
    /// <param name="operators">The operators.</param>
    /// <param name="code">Their code; the C# compiler fills it in.</param>
    public Marbles Through<T>(Func<IObservable<int>, IScheduler, IObservable<T>> operators, [CallerArgumentExpression(nameof(operators))] string code = "") =>
        Through((first, _, clock) => operators(first, clock), code);

    /// <summary>Lets both sources run through operators. Given: the sources, and the clock for operators that need one.</summary>
    /// <param name="operators">The operators.</param>
    /// <param name="code">Their code; the C# compiler fills it in.</param>
    public Marbles Through<T>(Func<IObservable<int>, IObservable<int>, IScheduler, IObservable<T>> operators, [CallerArgumentExpression(nameof(operators))] string code = "")
    {
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        using Subject<int> first = new(), second = new();
        using var recording = new StreamRecording<T>(operators(first, second, clock), clock);
        Play(_first, first, clock);
        Play(_second, second, clock);
        clock.AdvanceTo(clock.Now + TimeSpan.FromSeconds(Math.Max(_first.Length, _second.Length)) + Afterwards);
        return new(_first, _second, [.. Lanes, new(Body(code), [.. recording.Said.Select(Drawn)])]);
    }

    // What the lambda is given need not be said again; its body is what the picture is about. F# has another arrow, and fills nothing in.
    private static string Body(string code) =>
        code.IndexOf("=>", StringComparison.Ordinal) is >= 0 and var arrow ? code[(arrow + 2)..].Trim() : code;

    /// <summary>Has a source say what its marbles say.</summary>
    private static void Play(string marbles, Subject<int> source, HistoricalScheduler clock)
    {
        foreach (var marble in Read(marbles))
        {
            clock.Schedule(DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(marble.Second), () =>
            {
                if (marble.Kind == MarbleKind.Completed) source.OnCompleted();
                else if (marble.Kind == MarbleKind.Error) source.OnError(new InvalidOperationException(StreamsWords.MarbleFailure));
                else source.OnNext(int.Parse(marble.Text, CultureInfo.InvariantCulture));
            });
        }
    }

    private static IReadOnlyList<Marble> Read(string marbles) => [.. marbles.Index().Where(each => each.Item != Silence).Select(each => each.Item switch
    {
        End => new Marble(each.Index, MarbleKind.Completed),
        Failure => new(each.Index, MarbleKind.Error, StreamsWords.MarbleFailure),
        >= '0' and <= '9' => new(each.Index, MarbleKind.Value, each.Item.ToString()),
        _ => throw new FormatException(StreamsWords.NoMarble.With(each.Item)),
    })];

    private static Marble Drawn<T>((TimeSpan Time, Notification<T> Said) each) => each.Said.Kind switch
    {
        NotificationKind.OnNext => new(each.Time.TotalSeconds, MarbleKind.Value, Text(each.Said.Value)),
        NotificationKind.OnCompleted => new(each.Time.TotalSeconds, MarbleKind.Completed),
        _ => new(each.Time.TotalSeconds, MarbleKind.Error, each.Said.Exception!.Message),
    };

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => text,
        IEnumerable several => $"[{string.Join(' ', several.Cast<object?>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
