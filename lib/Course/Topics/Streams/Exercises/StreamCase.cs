using System.Reactive;
using System.Reactive.Concurrency;
using System.Reactive.Subjects;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Streams.Exercises;

/// <summary>A stream of temperatures in virtual time that somebody's operators are tried on.</summary>
/// <param name="Values">What it says, and after how many seconds.</param>
/// <param name="End">After how many seconds it is over; null if it goes on.</param>
/// <param name="Fails">Whether it ends by an error.</param>
internal sealed record StreamCase(IReadOnlyList<(double Second, double Value)> Values, double? End, bool Fails = false)
{
    /// <summary>After how many seconds the second of two listeners comes, who is the one that counts then; null if both come before the first value.</summary>
    public double? Late { get; init; }

    // After the last thing that a source says: operators may still have something to say.
    private const double Afterwards = 30;

    /// <summary>One temperature a second, the first after one second, and an end after the last.</summary>
    public static StreamCase Of(params IReadOnlyList<double> values) => new([.. values.Select((value, index) => (index + 1.0, value))], values.Count + 1);

    /// <summary>Random temperatures in whole degrees. Each is near the one before it, so that they cross a limit now and then.</summary>
    public static StreamCase Random(SplitMix64 random, int least, int most, double step = 1)
    {
        var values = new List<(double, double)>();
        var (count, value) = (random.Next(0, 24), random.Next(least, most));
        for (var i = 1; i <= count; i++)
        {
            value = Math.Clamp(value + random.Next(-3, 3), least, most);
            values.Add((Math.Round(i * step, 2), value));
        }
        var end = Math.Round((count + 1) * step, 2);
        return random.Next(0, 3) switch { 0 => new(values, null), 1 => new(values, end, Fails: true), _ => new(values, end) };
    }

    /// <summary>The stream in words.</summary>
    public string Story => Tell(Values.Select(each => (each.Second, Literal.Of(each.Value))), Ending(End, Fails));

    /// <summary>What ends it, in words.</summary>
    public static string Ending(double? end, bool fails) => end is not { } second ? StreamsWords.StreamGoesOn
        : fails ? StreamsWords.StreamFailsAt.With(Literal.Of(second)) : StreamsWords.StreamEndsAt.With(Literal.Of(second));

    /// <summary>Values and an ending in words.</summary>
    public static string Tell(IEnumerable<(double Second, string Value)> values, string ending) =>
        string.Join(", ", values.Select(each => StreamsWords.StreamValueAt.With(each.Value, Literal.Of(each.Second))).Append(ending));

    /// <summary>The case as a counterexample, if the operators say anything else than they should.</summary>
    public Counterexample? FaultOf<T>(
        string rules, string expected, Func<IObservable<double>, HistoricalScheduler, IObservable<T>> operators, Func<T, string> show) =>
        Trial.Of(Late is { } late ? StreamsWords.StreamInputLate.With(Story, rules, Literal.Of(late)) : StreamsWords.StreamInput.With(Story, rules), expected, () => Play(operators, show)!, found => found == expected ? null : found);

    // Listened to twice at once: state that lives outside of the stream is shared by both, and shows.
    private string? Play<T>(Func<IObservable<double>, HistoricalScheduler, IObservable<T>> operators, Func<T, string> show)
    {
        var clock = new HistoricalScheduler(DateTimeOffset.UnixEpoch);
        using var source = new Subject<double>();
        if (operators(source, clock) is not { } stream) return null;
        if (source.HasObservers) return StreamsWords.StreamHeardTooEarly;
        using var one = new StreamRecording<T>(stream, clock);
        var other = Late is null ? new StreamRecording<T>(stream, clock) : null;
        if (Late is { } late) At(late, () => other = new(stream, clock));
        foreach (var (second, value) in Values) At(second, () => source.OnNext(value));
        if (End is { } end) At(end, () => { if (Fails) source.OnError(new InvalidOperationException(StreamsWords.MarbleFailure)); else source.OnCompleted(); });
        clock.AdvanceTo(clock.Now + TimeSpan.FromSeconds((End ?? Values.Select(each => each.Second).DefaultIfEmpty().Max()) + Afterwards));
        var (first, again) = (StoryOf(one, show), StoryOf(other!, show, Late ?? 0));
        one.Dispose();
        other!.Dispose();
        if (source.HasObservers) return StreamsWords.StreamNotLeft;
        return Late is not null ? again : first == again ? first : StreamsWords.StreamSecondSubscriber.With(again);

        // Through whole milliseconds: a TimeSpan of 4.81 s made from a double is a tick short of it.
        void At(double second, Action action) => clock.Schedule(DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds((long)Math.Round(1_000 * second)), action);
    }

    private static string StoryOf<T>(StreamRecording<T> recording, Func<T, string> show, double since = 0)
    {
        // The recording counts from the moment at which it began.
        (TimeSpan Time, Notification<T> Said)[] said = [.. recording.Said.Select(each => (each.Time + TimeSpan.FromSeconds(since), each.Said))];
        var ending = said is [.., (var time, { Kind: not NotificationKind.OnNext } last)]
            ? last.Exception is { } error && error.Message != StreamsWords.MarbleFailure ? Trial.Threw(error) : Ending(time.TotalSeconds, last.Kind == NotificationKind.OnError)
            : Ending(null, false);
        return Tell(said.Where(each => each.Said.Kind == NotificationKind.OnNext).Select(each => (each.Time.TotalSeconds, show(each.Said.Value))), ending);
    }
}
