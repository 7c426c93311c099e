namespace NotebookCourse.Experiments;

/// <summary>One way of doing a piece of work, which can tell whether its own answer is right.</summary>
/// <remarks>
/// Only <see cref="Work"/> is timed. The check that it returns runs after the clock has stopped and throws
/// <see cref="WrongAnswerException"/>: the time of a wrong answer says nothing.
/// </remarks>
/// <param name="Name">What a chart calls it: short, and different from its rivals'.</param>
/// <param name="Work">Does the work once, observing the stop token, and returns the check of its answer.</param>
public record Variant(string Name, Func<CancellationToken, Action> Work)
{
    /// <summary>Over how many workers it spreads work for the processor: what it may gain depends on the machine's capacity for so many.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>
    /// What kept runs know it by: the same in every language, whatever a chart calls it. Its name, where nobody gave it
    /// another: two runs whose variants are named alike are compared.
    /// </summary>
    public string Id { get => field ?? Name; init; }

    /// <summary>Whether it has no answer that could be checked; its time is what it is.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>How many pieces of work the last run did, if it did not do just one: the time of the run is divided by it.</summary>
    internal Func<double> Pieces { get; private init; } = static () => 1;

    /// <summary>A variant that does as much as fits into a while, however much that is.</summary>
    /// <remarks>For work that is quick at one time and a thousand times as slow at another: whoever fixes how much there is to do may wait for minutes.</remarks>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="work">Works for a while; returns how many pieces it did, more than none, and the check of the answer.</param>
    internal static Variant Counted(string name, Func<CancellationToken, (double Pieces, Action Verify)> work)
    {
        var pieces = 1.0;
        return new(name, stop =>
        {
            (pieces, var verify) = work(stop);
            return verify;
        })
        {
            Pieces = () => pieces,
        };
    }

    /// <summary>A variant made of work that has no answer to check: threads that are started and joined, for instance.</summary>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="work">Does the work once.</param>
    public static Variant Of(string name, Action<CancellationToken> work) =>
        new(name, stop =>
        {
            work(stop);
            return static () => { };
        })
        { IsUnchecked = true };

    /// <summary>A variant made of the work and the check of its answer.</summary>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="work">Does the work once and returns the answer.</param>
    /// <param name="verify">Throws <see cref="WrongAnswerException"/> if the answer is wrong.</param>
    public static Variant Of<TAnswer>(string name, Func<CancellationToken, TAnswer> work, Action<TAnswer> verify) =>
        new(name, stop =>
        {
            var answer = work(stop);
            return () => verify(answer);
        });

    /// <summary>A variant whose answer is known beforehand.</summary>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="work">Does the work once and returns the answer.</param>
    /// <param name="expected">What it must return: any other answer throws <see cref="WrongAnswerException"/>.</param>
    public static Variant Of<TAnswer>(string name, Func<CancellationToken, TAnswer> work, TAnswer expected) =>
        Of(name, work, answer =>
        {
            if (!EqualityComparer<TAnswer>.Default.Equals(answer, expected))
                throw new WrongAnswerException(ExperimentsWords.VariantGaveAnother.With(name, $"{expected}", $"{answer}"));
        });
}
