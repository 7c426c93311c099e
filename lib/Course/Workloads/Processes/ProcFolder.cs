using System.Globalization;

namespace NotebookCourse.Workloads.Processes;

/// <summary>The folder of files that are no files, in which Linux tells of a process: <c>/proc/PID</c>.</summary>
/// <remarks>What may not be read, or is gone a moment later, counts as not told.</remarks>
/// <param name="folder">The folder of the process.</param>
/// <param name="tools">The folder of System V's tools.</param>
internal sealed class ProcFolder(string folder, string tools)
{
    /// <summary>Whether this platform has such a thing, and the process is there.</summary>
    public bool Exists => File.Exists(In("status"));

    /// <summary>Reads it.</summary>
    public ProcessState Read()
    {
        var status = KeyedLines.Parse(File.ReadLines(In("status")));
        var stat = Told(() => StatOf(File.ReadAllText(In("stat"))));
        var memory = Told(() => File.ReadAllLines(In("maps")).Select(MemoryRegion.Parse).ToList());
        var program = LinkOf(In("exe"));
        return new()
        {
            Id = Whole(status["Pid"].First()),
            Name = status["Name"].First(),
            Parent = Whole(status["PPid"].First()),
            // After the state comes the parent, and then these.
            Group = stat is null ? null : Whole(stat[2]),
            Session = stat is null ? null : Whole(stat[3]),
            User = FirstOf(status["Uid"]),
            UserGroup = FirstOf(status["Gid"]),
            Environment = Told(() => File.ReadAllText(In("environ")).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(NameOf).ToList()),
            WorkingDirectory = LinkOf(In("cwd")),
            Program = program,
            Memory = memory,
            Libraries = memory is null ? null : [.. memory.Where(region => region.IsFile && region.IsExecutable && region.Name != program && File.Exists(region.Name)).Select(region => region.Name).Distinct()],
            OpenFiles = Told(() => OpenFiles()),
            Signals = status.Contains("SigCgt") ? new(Signals(status["SigCgt"]), Signals(status["SigIgn"]), Signals(status["SigBlk"])) : null,
            Threads = Told(() => Threads(memory)) ?? [],
            // A heading, and a line for each.
            Tools = Told(() => new SystemTools(LinesOf("msg") - 1, LinesOf("sem") - 1, LinesOf("shm") - 1)),
        };
    }

    private string In(string name) => Path.Combine(folder, name);

    private int LinesOf(string tool) => File.ReadAllLines(Path.Combine(tools, tool)).Length;

    private SortedDictionary<int, string> OpenFiles()
    {
        var files = new SortedDictionary<int, string>();
        foreach (var file in Directory.EnumerateFileSystemEntries(In("fd")))
        {
            if (LinkOf(file) is { } target)
                files[Whole(Path.GetFileName(file))] = target;
        }
        return files;
    }

    private List<SeenThread> Threads(List<MemoryRegion>? memory) =>
    [
        .. Directory.EnumerateDirectories(In("task"))
            .Select(task => (Path: task, Id: Whole(Path.GetFileName(task))))
            .OrderBy(task => task.Id)
            .Select(task =>
            {
                var registers = Told(() => RegistersOf(File.ReadAllText(Path.Combine(task.Path, "syscall"))));
                return new SeenThread(
                    task.Id,
                    Told(() => File.ReadAllText(Path.Combine(task.Path, "comm")).TrimEnd()),
                    registers,
                    registers is null ? null : memory?.FirstOrDefault(region => region.From <= registers.StackPointer && registers.StackPointer < region.Before));
            }),
    ];

    // "running", or the system call in which it waits, what that was given, the stack pointer, the program counter.
    private static Registers? RegistersOf(string line) =>
        line.Split(' ', StringSplitOptions.TrimEntries) is [.., var stack, var program] parts && parts.Length > 2
            ? new(Hex(program), Hex(stack))
            : null;

    // The name stands in brackets and may hold anything, brackets and spaces too. After the last one come plain fields.
    private static string[] StatOf(string line) => line[(line.LastIndexOf(')') + 2)..].Split(' ');

    private static string NameOf(string variable) => variable.Split('=', 2)[0];

    private static ulong Hex(string number) => ulong.Parse(number.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Signals(IEnumerable<string> masks) => [.. masks.SelectMany(SignalActions.Parse)];

    // Real, effective, saved and that of the file system; the first is who started it.
    private static int? FirstOf(IEnumerable<string> ids) => ids.FirstOrDefault() is { } line ? Whole(line.Split('\t', ' ')[0]) : null;

    private static string? LinkOf(string path) => Told(() => new FileInfo(path).LinkTarget);

    private static T? Told<T>(Func<T?> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
