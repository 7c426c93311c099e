using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>A small concurrent program: its threads, and what counts as its result. Made anew, with its data, for each run.</summary>
/// <example><code>
/// Scenario Increments()
/// {
///     var count = new Shared&lt;int&gt;("count");
///     return Scenario.Of(() => count.Value++, () => count.Value++).Giving(() => count.Value);
/// }
/// </code></example>
public sealed class Scenario
{
    /// <summary>The most threads that a scenario may have.</summary>
    public const int MostThreads = 26;

    private Scenario(IReadOnlyList<Action> threads, Func<object?> result) => (Threads, Result) = (threads, result);

    /// <summary>What runs at the same time; named A, B, C and so on.</summary>
    public IReadOnlyList<Action> Threads { get; }

    internal Func<object?> Result { get; }

    /// <summary>Whether the threads are the library's own and call a learner's code by <see cref="Seeing.Seen"/> only: what they do is known also where it is no step.</summary>
    internal bool IsFollowed { get; private init; }

    /// <summary>The same scenario, of which that is so.</summary>
    internal Scenario Followed() => new(Threads, Result) { IsFollowed = true };

    /// <summary>A scenario whose only result is that it ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not 1 to <see cref="MostThreads"/> threads.</exception>
    /// <exception cref="ArgumentException">One of them is null, or async: nobody could choose when what follows its first await runs.</exception>
    public static Scenario Of(params Action[] threads)
    {
        ArgumentNullException.ThrowIfNull(threads);
        ThrowUnlessSoMany(threads.Length);
        if (Array.IndexOf(threads, null) is >= 0 and var missing) throw new ArgumentException(InterleavingWords.ActorIsNull.With(NameOf(missing)), nameof(threads));
        if (threads.Any(thread => thread.Method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))) throw new ArgumentException(InterleavingWords.ActorIsAsync, nameof(threads));
        return new Scenario([.. threads.Select(Seen)], () => null);
    }

    /// <summary>Threads that all do the same, each knowing its number, counted from 0.</summary>
    public static Scenario Of(int threads, Action<int> each)
    {
        ArgumentNullException.ThrowIfNull(each);
        ThrowUnlessSoMany(threads);
        each = Seen(each);
        return Of([.. Enumerable.Range(0, threads).Select(number => (Action)(() => each(number)))]);
    }

    /// <summary>A whole program: the thread that begins it is the only one listed, and each thread and task that it starts is another.</summary>
    public static Scenario Program(Action program) => Of(program);

    /// <summary>A whole program with a result: the thread that begins it is the only one listed, and each thread and task that it starts is another.</summary>
    public static Scenario Program<T>(Func<T> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        program = Seen(program);
        T result = default!;
        return new Scenario([() => result = program()], () => result);
    }

    /// <summary>A whole program that awaits: it ends when its task does.</summary>
    public static Scenario Program(Func<Task> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        program = Seen(program);
        return new Scenario([() => AwaitCalls.GetResult(program())], () => null);
    }

    /// <summary>A whole program that awaits and has a result.</summary>
    public static Scenario Program<T>(Func<Task<T>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        program = Seen(program);
        T result = default!;
        return new Scenario([() => result = AwaitCalls.GetResult(program())], () => result);
    }

    /// <summary>The same with a result: what this returns when all threads have ended. Results are told apart by <see cref="object.Equals(object)"/>, collections by their elements.</summary>
    public Scenario Giving<T>(Func<T> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        result = Seen(result);
        return new Scenario(Threads, () => result());
    }

    /// <summary>How a run has ended whose threads all came to their end.</summary>
    internal Outcome End()
    {
        try
        {
            return SettingUp.Run(() => Outcome.Of(Result()));
        }
        catch (Exception error)
        {
            return new Outcome(OutcomeKind.Failed, error.GetType(), InterleavingWords.ResultFailed.With(error.GetType().Name, error.Message));
        }
    }

    private static void ThrowUnlessSoMany(int threads)
    {
        if (threads < 1) throw new ArgumentOutOfRangeException(nameof(threads), InterleavingWords.NoActors.With(MostThreads));
        if (threads > MostThreads) throw new ArgumentOutOfRangeException(nameof(threads), InterleavingWords.TooManyActors.With(MostThreads, threads));
    }

    // A delegate that was made elsewhere than in the program may be no twin.
    private static T Seen<T>(T code)
        where T : Delegate => ControlledScheduler.Current is null ? code : Twins.Of(code);

    /// <summary>The letter that stands for a thread: A for 0, B for 1 and so on; the small ones stand for their store buffers.</summary>
    internal static string NameOf(int thread) => ((char)(thread < MostThreads ? 'A' + thread : 'a' + StoreBuffer.WriterOf(thread))).ToString();
}
