namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's code on one case; whatever the code does, the outcome is a finding and no crash.</summary>
internal static class Trial
{
    /// <summary>The case as a counterexample, if the code throws, gives null, or gives something wrong.</summary>
    /// <param name="input">The case in words.</param>
    /// <param name="expected">What should come out, in words.</param>
    /// <param name="call">Runs the code.</param>
    /// <param name="wrong">What came out, in words, if it is wrong; null if it is right.</param>
    public static Counterexample? Of<TAnswer>(string input, string expected, Func<TAnswer> call, Func<TAnswer, string?> wrong)
    {
        Attempt.Note(input, expected);
        try
        {
            var answer = call();
            var found = answer is null ? ExercisesWords.ItGaveNull : wrong(answer);
            return found is null ? null : new(input, expected, found);
        }
        catch (Exception thrown) when (!IsStop(thrown))
        {
            return new(input, expected, Threw(thrown));
        }
    }

    /// <summary>What a learner's exception comes to, on one line, without a full stop: it may stand in the midst of a sentence.</summary>
    public static string Threw(Exception thrown) =>
        ExercisesWords.ItThrew.With(thrown.GetType().Name, thrown.Message.ReplaceLineEndings(" ").TrimEnd('.', ' '));

    /// <summary>The first fault that a row of cases shows, trying no more than needed.</summary>
    public static Counterexample? First(params IEnumerable<Counterexample?> cases) => cases.FirstOrDefault(fault => fault is not null);

    /// <summary>Whether it is the learner who has stopped the cell: no fault of the code, so it must come through to the host.</summary>
    public static bool IsStop(Exception thrown) =>
        thrown is OperationCanceledException or ThreadInterruptedException && HostContext.StopToken.IsCancellationRequested;
}
