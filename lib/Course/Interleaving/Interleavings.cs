using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>What an exploration has found: all the ways in which a program can end, and how to get there.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed class Interleavings
{
    private readonly Func<Scenario> _program;
    private readonly bool _hasCountedAll;

    internal Interleavings(Func<Scenario> program, Sight sight, Search search, OutcomeCounts counts, TimeSpan elapsed)
    {
        (_program, Sight, Search, Classes, Runs, Elapsed) = (program, sight, search, counts.Classes, counts.Runs, elapsed);
        (_hasCountedAll, IsFinished, HasMet) = (!counts.IsAtLeast && Schedules < UInt128.MaxValue, counts.IsDone, counts.IsMet);
    }

    /// <summary>How the schedules were looked for.</summary>
    public Search Search { get; }

    /// <summary>The ways in which the program ended: a class of schedules for each.</summary>
    public IReadOnlyList<OutcomeClass> Classes { get; }

    /// <summary>How often the program was run.</summary>
    public long Runs { get; }

    /// <summary>How long the exploration took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>How many schedules those runs stand for; <see cref="UInt128.MaxValue"/> means at least that many.</summary>
    public UInt128 Schedules => Classes.Aggregate((UInt128)0, (sum, each) => Saturating.Sum(sum, each.Schedules));

    /// <summary>Whether <see cref="Schedules"/> is exact and not a least number.</summary>
    public bool HasCountedAll => _hasCountedAll && !HasRounds;

    /// <summary>Whether all runs that were to be made have been made, in the time there was.</summary>
    public bool IsFinished { get; }

    /// <summary>Whether it ended early because a run ended as <see cref="Search.Until"/> says.</summary>
    public bool HasMet { get; }

    /// <summary>Whether schedules were left out because they interrupt more often than was allowed.</summary>
    public bool HasLeftOut { get; internal init; }

    /// <summary>Whether runs were given up after <see cref="Search.MostSteps"/> although they could still come to an end.</summary>
    public bool HasGivenUp { get; internal init; }

    /// <summary>Whether so many runs were too long that there was no further one.</summary>
    internal bool HasEndedEarly { get; init; }

    /// <summary>Whether a thread wrote so much, with <see cref="Search.HasStoreBuffers"/>, that it had to wait for room where a processor has more.</summary>
    public bool HasFilledABuffer { get; internal init; }

    /// <summary>Whether a thread had to wait for another in some schedule.</summary>
    public bool HasWaited { get; internal init; }

    /// <summary>Whether a thread that went round, seeing and doing the same again and again, was taken for one that waits until another comes between.</summary>
    /// <remarks>Whether the thread counts its rounds nobody else can see; if it does, there may be more ways to end. Of loops in plain code that do nothing but look and try again it is seen, and they are not among these (<see cref="HasRounds"/>).</remarks>
    public bool HasTakenForWaiting { get; internal init; }

    /// <summary>Whether threads went round in loops until another came between, so that there are schedules without number.</summary>
    public bool HasRounds { get; internal init; }

    /// <summary>The shortest way that was seen to where a thread waits, or goes round until another comes between; null if none does.</summary>
    internal Schedule? ToAWait { get; init; }

    /// <summary>Whether a thread or task ran that an actor had started; what such do is not seen.</summary>
    public bool HasOthers { get; internal init; }

    /// <summary>The names of the actors of which no step was seen, where there is more than one actor.</summary>
    public IReadOnlyList<string> Unseen { get; internal init; } = [];

    /// <summary>What the actors did that could not be followed: calls into what is not known, by name. What they share through it is not seen.</summary>
    public IReadOnlyList<string> NotFollowed { get; internal init; } = [];

    /// <summary>The data races in the runs that were made, each once.</summary>
    /// <remarks>
    /// Two accesses that conflict race if nothing orders them: no lock, no signal, no <see cref="Volatile"/> or <see cref="Interlocked"/>
    /// access that one thread makes and another one sees. That the program ended as it should in every schedule does
    /// not make a race harmless: a schedule is an order of whole steps, and compilers and processors reorder them.
    /// A <see cref="Shared{T}"/> is left out.
    /// </remarks>
    public IReadOnlyList<DataRace> Races { get; internal init; } = [];

    /// <summary>Whether threads wrote places that order others and are no full fences, as volatile ones.</summary>
    internal bool HasVolatileWrites { get; init; }

    /// <summary>What was seen of plain code.</summary>
    internal Sight Sight { get; }

    /// <summary>Whether of all actors, where there are several, no step was seen.</summary>
    internal bool HasSeenNobody { get; init; }

    /// <summary>Whether no schedule is left that was not looked at, itself or one that cannot differ from it.</summary>
    /// <remarks>A schedule is an order of steps each of which takes effect at once. What compilers and processors reorder beyond that, where there are <see cref="Races"/> or volatile accesses, is no schedule.</remarks>
    public bool IsComplete => Search.Draws is null && IsFinished && !HasOthers && NotFollowed.Count == 0 && Unseen.Count == 0 && !HasLeftOut && !HasGivenUp && !HasFilledABuffer && !HasTakenForWaiting && !Of(OutcomeKind.Endless).Any();

    /// <summary>The results with which the program completed, the most frequent first.</summary>
    public IReadOnlyList<object?> Outcomes => [.. Of(OutcomeKind.Completed).Select(each => each.Outcome.Value)];

    /// <summary>The ways in which it ended badly.</summary>
    public IEnumerable<OutcomeClass> Bad => Classes.Where(each => each.Outcome.Kind != OutcomeKind.Completed);

    /// <summary>The ways in which it ended that are of one kind.</summary>
    public IEnumerable<OutcomeClass> Of(OutcomeKind kind) => Classes.Where(each => each.Outcome.Kind == kind);

    /// <summary>The shortest schedule with a result, step by step.</summary>
    /// <exception cref="ArgumentException">No schedule has it.</exception>
    public Trace Shortest(object? outcome) => TraceOf(ShortestOf(outcome));

    /// <summary>The same for a whole number: a 0 that stands in the code would otherwise be taken for an <see cref="OutcomeKind"/>.</summary>
    /// <inheritdoc cref="Shortest(object?)"/>
    public Trace Shortest(int outcome) => Shortest((object)outcome);

    /// <summary>The shortest schedule that ends in a way, step by step.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public Trace Shortest(OutcomeKind kind) => TraceOf(ShortestOf(kind));

    /// <summary>Runs one schedule, and shows it step by step.</summary>
    public Trace Replay(string schedule)
    {
        var order = Schedule.Parse(schedule);
        return Explorer.Replay(_program, Sight, Search.HasStoreBuffers, order, Races, Of(OutcomeKind.Endless).FirstOrDefault(way => way.Shortest.Equals(order))?.Outcome);
    }

    /// <summary>All schedules as a tree, if there are not too many.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="ScheduleTree.MostSchedules"/>.</exception>
    /// <exception cref="InvalidOperationException">It was explored with <see cref="Search.HasStoreBuffers"/>: a tree has no place for writes that are on their way.</exception>
    public ScheduleTree Tree() => Search.HasStoreBuffers ? throw new InvalidOperationException(InterleavingWords.NoTreeWithBuffers) : Explorer.Tree(_program, Sight);

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);

    internal OutcomeClass ShortestOf(object? outcome) => Classes.FirstOrDefault(each => each.Outcome.Gives(outcome))
        ?? throw new ArgumentException(Outcomes.Count == 0 ? InterleavingWords.NoOutcomes : InterleavingWords.NoSuchOutcome.With(string.Join(", ", Outcomes.Select(Content.Text)), outcome is null ? "null" : Content.Text(outcome)), nameof(outcome));

    internal OutcomeClass ShortestOf(OutcomeKind kind) => Of(kind).MinBy(each => (each.Shortest.Switches, each.Shortest.Steps))
        ?? throw new ArgumentException(InterleavingWords.NoScheduleEndsSo.With($"{kind}"), nameof(kind));

    private Trace TraceOf(OutcomeClass way) => Replay(way.Shortest.ToString());
}
