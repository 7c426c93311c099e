namespace NotebookCourse.Interleaving;

/// <summary>A step that a thread is about to take.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Thing">The number of the thing that it does it to: the same in every run of the program.</param>
/// <param name="Name">The name of that thing.</param>
/// <param name="Order">What it says about the order of steps.</param>
internal readonly record struct Transition(TransitionKind Kind, int Thing, string Name, AccessOrder Order = AccessOrder.None)
{
    /// <summary>What it does, in words.</summary>
    public string Describe() => Describe(Kind, Name);

    /// <summary>What a step does, in words.</summary>
    public static string Describe(TransitionKind kind, string name) => kind switch
    {
        TransitionKind.Read => InterleavingWords.StepRead.With(name),
        TransitionKind.Write => InterleavingWords.StepWrite.With(name),
        TransitionKind.Update => InterleavingWords.StepUpdate.With(name),
        TransitionKind.Wait or TransitionKind.Fence => InterleavingWords.StepWait.With(name),
        TransitionKind.Enter => InterleavingWords.StepEnter.With(name),
        TransitionKind.TryEnter => InterleavingWords.StepTryEnter.With(name),
        TransitionKind.Exit => InterleavingWords.StepExit.With(name),
        TransitionKind.Sleep => InterleavingWords.StepSleep.With(name),
        TransitionKind.Wake => InterleavingWords.StepWake.With(name),
        TransitionKind.Flush => InterleavingWords.StepFlush.With(name),
        TransitionKind.Complete => InterleavingWords.StepComplete.With(name),
        _ => name,
    };
}
