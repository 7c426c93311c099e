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
}
