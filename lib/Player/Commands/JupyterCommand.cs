using System.CommandLine;
using System.CommandLine.Parsing;
using NotebookCourse.Jupyter.Installing;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Images;
using NotebookCourse.Player.Locations;

namespace NotebookCourse.Player.Commands;

/// <summary><c>course jupyter</c>: makes the kernel known to Jupyter, and unknown again.</summary>
internal sealed class JupyterCommand
{
    private readonly Option<string?> _prefix = new("--prefix")
    {
        Description = "For all who use the Python below PATH, such as /usr/local; the folder is PATH/share/jupyter/kernels.",
        HelpName = "PATH",
    };

    private readonly Option<bool> _environment = new("--sys-prefix") { Description = "For the Python environment that is active (conda or venv)." };

    private readonly Option<bool> _user = new("--user") { Description = "For you alone, which is what happens without an option." };

    /// <summary>Creates the command.</summary>
    public static Command Create() => new("jupyter", "Makes C# cells, and this course's notebooks, run in Jupyter.")
    {
        new JupyterCommand().Create("install", "Makes the kernel known to Jupyter.", Install),
        new JupyterCommand().Create("uninstall", "Removes what install wrote.", Uninstall),
    };

    private Command Create(string name, string description, Action<string, TextWriter> action)
    {
        var command = new Command(name, description) { _user, _prefix, _environment };
        command.Validators.Add(RefuseSeveralPlaces);
        command.SetAction(parsed =>
        {
            action(Place(parsed), parsed.InvocationConfiguration.Output);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private void RefuseSeveralPlaces(CommandResult result)
    {
        if (new Option[] { _user, _prefix, _environment }.Count(option => result.GetResult(option) is not null) > 1)
            result.AddError("Expected one of --user, --prefix and --sys-prefix, but found several. Name one place.");
    }

    private string Place(ParseResult parsed)
    {
        if (parsed.GetValue(_prefix) is { } prefix) return JupyterFolders.Below(prefix);
        if (!parsed.GetValue(_environment)) return JupyterFolders.Here.OfUser;
        return JupyterFolders.Here.OfEnvironment
            ?? throw new PlayerException(ExitCode.BadParameter, "--sys-prefix: expected an active Python environment, but neither CONDA_PREFIX nor VIRTUAL_ENV is set. Activate one, or name its folder by --prefix.");
    }

    private static void Install(string place, TextWriter output)
    {
        var plotly = CourseFolder.Find(Directory.GetCurrentDirectory())?.Plotly;
        if (!File.Exists(Kernelspec.Program) || !File.Exists(plotly))
            throw new PlayerException(ExitCode.NoSuchFile, $"expected the course to be built, but there is no {(File.Exists(Kernelspec.Program) ? ShownPath.Of(plotly ?? "lib/plotly.min.js") : ShownPath.Of(Kernelspec.Program))}. Run in the course's folder: dotnet build lib/Player");
        var kernelspec = new Kernelspec(place);
        WritablePlace.Try("jupyter install", kernelspec.Folder, () => kernelspec.Install(plotly));
        output.WriteLine($"""
            Installed in {ShownPath.Of(kernelspec.Folder)}

            Restart Jupyter if it runs, and choose "{JupyterKernel.DisplayName}". The chapters as Jupyter's notebooks: course export --to ipynb
            The kernel is started from {ShownPath.Of(Kernelspec.Program)}: install it again if the course moves.
            """);
        if (ImagePlan.Read(ImagePlan.Folder).Any(image => image.IsDue))
            output.WriteLine("It starts slower than it could: open the player for a minute or two, which then compiles it to native code.");
    }

    private static void Uninstall(string place, TextWriter output)
    {
        var kernelspec = new Kernelspec(place);
        var there = false;
        WritablePlace.Try("jupyter uninstall", kernelspec.Folder, () => there = kernelspec.Uninstall());
        output.WriteLine((there, Directory.Exists(kernelspec.Folder)) switch
        {
            (false, _) => $"Nothing to remove: the kernel is not installed in {ShownPath.Of(kernelspec.Folder)}.",
            (true, false) => $"Removed {ShownPath.Of(kernelspec.Folder)}.",
            (true, true) => $"Removed the kernel from {ShownPath.Of(kernelspec.Folder)}; the folder stays, since it holds files that are not the course's.",
        });
    }
}
