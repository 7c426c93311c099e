using System.CommandLine;
using NotebookCourse.Player.Diagnosis;

namespace NotebookCourse.Player.Commands;

/// <summary><c>course doctor</c>: what this machine is, what is missing, and what that disables.</summary>
internal static class DoctorCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Describes this machine, and says what is missing and what that disables.");
        command.SetAction(async (parsed, stop) => (int)await ExamineAsync(parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<ExitCode> ExamineAsync(TextWriter output, CancellationToken stop)
    {
        foreach (var (name, value) in MachineCard.Lines())
            await output.WriteLineAsync($"{name,-12}{value}");
        await output.WriteLineAsync();

        var worst = ExitCode.Fine;
        await foreach (var finding in Doctor.RunAsync(stop))
        {
            await output.WriteLineAsync($"{(finding.ExitCode == ExitCode.Fine ? "ok" : "missing"),-12}{finding.Text}");
            worst = finding.ExitCode > worst ? finding.ExitCode : worst;
        }

        return worst;
    }
}
