using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>The properties of a UNIX process, one after the other, each as it is here and now.</summary>
internal sealed class ProcessProperties(ProcessState process)
{
    private const int MostNames = 4;

    // Names that say something to many people, and tell nobody anything about somebody.
    private static readonly string[] Harmless = ["PATH", "HOME", "LANG", "USER", "SHELL", "TERM", "PWD", "TMPDIR", "OS", "windir"];

    /// <summary>Makes the table: a row for each property, with its value here and what it means.</summary>
    public StackedTable Table()
    {
        var rows = Rows().ToList();
        var told = rows.Count(row => row.Value is not null);
        return new(
            ProcessesWords.PropertiesTitle.With(process.Name),
            [new(ProcessesWords.PropertyColumn), new(ProcessesWords.HereColumn), new(ProcessesWords.WhereColumn), new(ProcessesWords.MeaningColumn)],
            [.. rows.Select(row => (string[])[row.Name, row.Value ?? ProcessesWords.NotTold, row.Where, row.Meaning])],
            ProcessesWords.PropertiesFinding.With(told, rows.Count, FiguresWords.Threads.With(process.Threads.Count)));
    }

    private IEnumerable<(string Name, string? Value, string Where, string Meaning)> Rows() =>
    [
        (ProcessesWords.ProcessId, Whole(process.Id), In("status: Pid"), ProcessesWords.ProcessIdMeaning),
        (ProcessesWords.ParentId, Whole(process.Parent), In("status: PPid"), ProcessesWords.ParentIdMeaning),
        (ProcessesWords.GroupId, Whole(process.Group), In("stat"), ProcessesWords.GroupIdMeaning),
        (ProcessesWords.SessionId, Whole(process.Session), In("stat"), ProcessesWords.SessionIdMeaning),
        (ProcessesWords.UserId, Whole(process.User), In("status: Uid"), ProcessesWords.UserIdMeaning),
        (ProcessesWords.UserGroupId, Whole(process.UserGroup), In("status: Gid"), ProcessesWords.UserGroupIdMeaning),
        (ProcessesWords.EnvironmentProperty, Variables(), In("environ"), ProcessesWords.EnvironmentMeaning),
        (ProcessesWords.WorkingDirectory, process.WorkingDirectory, In("cwd"), ProcessesWords.WorkingDirectoryMeaning),
        (ProcessesWords.ProgramFile, process.Program, In("exe"), ProcessesWords.ProgramFileMeaning),
        (ProcessesWords.Instructions, InstructionsText(), In("maps"), ProcessesWords.InstructionsMeaning),
        (ProcessesWords.ThreadsProperty, process.Threads.Count == 0 ? null : Number.Whole(process.Threads.Count), In("task"), ProcessesWords.ThreadsMeaning),
        (ProcessesWords.RegistersProperty, RegistersText(), In("task/*/syscall"), ProcessesWords.RegistersMeaning),
        (ProcessesWords.StackProperty, StackText(), In("maps"), ProcessesWords.StackMeaning),
        (ProcessesWords.HeapProperty, HeapText(), In("maps"), ProcessesWords.HeapMeaning),
        (ProcessesWords.FileDescriptors, FilesText(), In("fd"), ProcessesWords.FileDescriptorsMeaning),
        (ProcessesWords.SignalActionsProperty, SignalsText(), In("status: SigCgt, SigIgn, SigBlk"), ProcessesWords.SignalActionsMeaning),
        (ProcessesWords.SharedLibraries, LibrariesText(), In("maps"), ProcessesWords.SharedLibrariesMeaning),
        (ProcessesWords.MessageQueues, OnTheMachine(process.Tools?.MessageQueues), $"{Proc.SystemTools}/msg", ProcessesWords.MessageQueuesMeaning),
        (ProcessesWords.PipesProperty, process.OpenFiles is { } files ? Number.Whole(files.Values.Count(IsPipe)) : null, In("fd"), ProcessesWords.PipesMeaning),
        (ProcessesWords.SemaphoresProperty, OnTheMachine(process.Tools?.Semaphores), $"{Proc.SystemTools}/sem", ProcessesWords.SemaphoresMeaning),
        (ProcessesWords.SharedMemoryProperty, SharedText(), $"{Proc.SystemTools}/shm, maps", ProcessesWords.SharedMemoryMeaning),
    ];

    private string In(string file) => Proc.Shown(process.Id, file);

    private string? Variables()
    {
        if (process.Environment is not { } names)
            return null;
        var shown = Harmless.Where(names.Contains).Take(MostNames).ToList();
        return shown.Count == 0 ? ProcessesWords.VariablesUnnamed.With(names.Count) : ProcessesWords.VariablesNamed.With(names.Count, string.Join(", ", shown));
    }

    private string? InstructionsText()
    {
        if (process.Memory is not { } memory)
            return null;
        var own = memory.Where(region => region.IsExecutable && region.Name == process.Program).Sum(region => region.Bytes);
        var made = memory.Where(region => region.IsExecutable && (!region.IsFile || region.Name.Contains("doublemapper", StringComparison.Ordinal)) && !region.Name.StartsWith('[')).Sum(region => region.Bytes);
        return made == 0 ? ByteSize.Text(own) : ProcessesWords.InstructionsMade.With(ByteSize.Text(own), ByteSize.Text(made));
    }

    private string? RegistersText() => process.Threads.FirstOrDefault(thread => thread.Registers is not null) is { Registers: { } registers } thread
        ? ProcessesWords.RegistersOfThread.With(thread.Id, Address.Text(registers.ProgramCounter), Address.Text(registers.StackPointer))
        : null;

    private string? StackText()
    {
        var stacks = process.Threads.Select(thread => thread.Stack).OfType<MemoryRegion>().Distinct().ToList();
        return stacks.Count == 0 ? null
            : stacks.Count == 1 ? ByteSize.Text(stacks[0].Bytes)
            : ProcessesWords.StacksFromTo.With(stacks.Count, ByteSize.Text(stacks.Min(stack => stack.Bytes)), ByteSize.Text(stacks.Max(stack => stack.Bytes)));
    }

    private string? HeapText()
    {
        if (process.Memory is not { } memory)
            return null;
        var heap = ByteSize.Text(memory.Where(region => region.Name == "[heap]").Sum(region => region.Bytes));
        return process.Id == Environment.ProcessId ? ProcessesWords.HeapOfDotnet.With(heap, ByteSize.Text(GC.GetTotalMemory(forceFullCollection: false))) : heap;
    }

    private string? FilesText()
    {
        if (process.OpenFiles is not { } files)
            return null;
        var (pipes, sockets) = (files.Values.Count(IsPipe), files.Values.Count(target => target.StartsWith("socket:", StringComparison.Ordinal)));
        var named = files.Values.Count(target => target.StartsWith('/'));
        return ProcessesWords.FilesOpen.With(files.Count, named, pipes, sockets, files.Count - named - pipes - sockets);
    }

    private string? SignalsText() => process.Signals is { } signals
        ? ProcessesWords.SignalsText.With(Some(signals.Caught), Some(signals.Ignored), Some(signals.Blocked))
        : null;

    private string? LibrariesText() => process.Libraries is { } libraries
        ? ProcessesWords.LibrariesText.With(libraries.Count, Some([.. libraries.Select(library => Path.GetFileName(library))]))
        : null;

    private string? SharedText()
    {
        if (process.Tools is not { } tools || process.Memory is not { } memory)
            return null;
        return ProcessesWords.SharedMemoryText.With(tools.SharedMemory, memory.Count(region => region.Rights.EndsWith('s')));
    }

    private static bool IsPipe(string target) => target.StartsWith("pipe:", StringComparison.Ordinal);

    private static string Some(IReadOnlyList<string> names) =>
        names.Count == 0 ? ProcessesWords.NoneOfThem
        : names.Count <= MostNames ? string.Join(", ", names)
        : ProcessesWords.SomeAndMore.With(string.Join(", ", names.Take(MostNames)), names.Count - MostNames);

    private static string? OnTheMachine(int? number) => number is { } found ? ProcessesWords.OnTheMachine.With(found) : null;

    // A number that names something has no commas.
    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
