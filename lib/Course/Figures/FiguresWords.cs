namespace NotebookCourse.Figures;

/// <summary>Chooses between the singular and the plural of a phrase.</summary>
internal static partial class FiguresWords
{
    public static string Threads(int threads) => threads == 1 ? OneThread : SeveralThreads.With(threads);

    public static string Workers(int workers) => workers == 1 ? OneWorker : SeveralWorkers.With(workers);

    public static string OnThisMachine(int processors) => processors == 1 ? OnOneProcessor : OnSeveralProcessors.With(processors);

    public static string StepsTaken(int steps) => steps == 1 ? OneStep : SeveralSteps.With(steps);

    public static string SwitchesTaken(int switches) => switches == 1 ? OneSwitch : SeveralSwitches.With(switches);

    public static string Joined(string one, string? other) => other is null ? one : Both.With(one, other);
}
