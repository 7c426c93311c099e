using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Commands;

/// <summary>The command <c>course</c>: its subcommands, and what becomes of errors.</summary>
internal static class CourseCommand
{
    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>The code with which the process is to end.</returns>
    public static async Task<ExitCode> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync(problem.Message);
            await error.WriteLineAsync($"See: {Path(parsed.CommandResult)} --help");
            return ExitCode.BadParameter;
        }

        try
        {
            // Ctrl+C is the business of the commands that run cells.
            return (ExitCode)await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (PlayerException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return problem.ExitCode;
        }
        catch (NotebookException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return ExitCode.NotANotebook;
        }
    }

    /// <summary>Creates the command with all its subcommands.</summary>
    internal static Command Create()
    {
        var course = new Command("course", $"Opens the course in the browser; its commands play and publish chapters. Edits and runs are kept in your data folder; the environment variable {Storage.DataFolder.Variable} names another one.")
        {
            RunCommand.Create(),
            ExportCommand.Create(),
            ListCommand.Create(),
            DoctorCommand.Create(),
            JupyterCommand.Create(),
            new HelpOption(),
            new VersionOption(),
        };
        OpenCommand.AddTo(course);
        return course;
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent
            ? $"{Path(parent)} {result.Command.Name}"
            : result.Command.Name;
}
