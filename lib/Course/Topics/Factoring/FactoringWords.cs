namespace NotebookCourse.Topics.Factoring;

/// <summary>Chooses between phrases.</summary>
internal static partial class FactoringWords
{
    public static string Processes(int processes) => processes == 1 ? OneProcess : SeveralProcesses.With(processes);
}
