namespace NotebookCourse.Interleaving;

/// <summary>One run of a program, step by step.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed class Trace
{
    internal Trace(Schedule schedule, IReadOnlyList<Standing> begin, IReadOnlyList<SharedValue> first, IReadOnlyList<TraceStep> steps, Outcome? outcome, IReadOnlyList<string> next, IReadOnlyList<Wait> waits) =>
        (Schedule, Threads, Begin, First, Steps, Outcome, Next, Waits) = (schedule, [.. begin.Select(each => each.Thread)], begin, first, steps, outcome, next, waits);

    /// <summary>The order of its steps.</summary>
    public Schedule Schedule { get; }

    /// <summary>The names of the threads.</summary>
    public IReadOnlyList<string> Threads { get; }

    /// <summary>Where each thread stands before the first step.</summary>
    public IReadOnlyList<Standing> Begin { get; }

    /// <summary>What the shared variables hold before the first step.</summary>
    public IReadOnlyList<SharedValue> First { get; }

    /// <summary>The steps that were taken, in their order.</summary>
    public IReadOnlyList<TraceStep> Steps { get; }

    /// <summary>How it ends; null if the schedule stops before. Of a thread that goes round for ever that is what exploring has found to follow.</summary>
    public Outcome? Outcome { get; }

    /// <summary>What each thread would do next, as far as the schedule goes.</summary>
    public IReadOnlyList<string> Next { get; }

    /// <summary>The data races of the program, where it was explored; not only those of this run.</summary>
    public IReadOnlyList<DataRace> Races { get; internal init; } = [];

    /// <summary>Who waits where the schedule stops, for what, and who holds that.</summary>
    public IReadOnlyList<Wait> Waits { get; }

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}

/// <summary>One step of a run.</summary>
/// <param name="Thread">The name of the thread that took it.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Name">The name of what it did that to.</param>
/// <param name="Value">What that held after it, as text; null if the explorer cannot see it.</param>
/// <param name="Shared">What all shared variables held after it.</param>
public sealed record TraceStep(string Thread, TransitionKind Kind, string Name, string? Value, IReadOnlyList<SharedValue> Shared)
{
    /// <summary>The line of the learner's code in which it was taken; null if that is not known.</summary>
    public CodeLine? Line { get; init; }

    /// <summary>Where each thread stands after it.</summary>
    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>What it did, in words.</summary>
    public string Describe()
    {
        var words = Transition.Describe(Kind, Name);
        return Value is { } value && Kind != TransitionKind.Complete ? InterleavingWords.StepWithValue.With(words, value) : words;
    }
}

/// <summary>What a shared variable holds.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Text">Its value, as text.</param>
public sealed record SharedValue(string Name, string Text);
