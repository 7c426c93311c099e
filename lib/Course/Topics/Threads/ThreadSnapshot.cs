using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>A look at the machine: which processes there are, and on which processor each of their threads ran last.</summary>
/// <param name="Processors">How many processors this process may use.</param>
/// <param name="ProcessCount">How many processes there are, shown or not.</param>
/// <param name="Processes">This one first, then those with the most threads.</param>
public sealed record ThreadSnapshot(int Processors, int ProcessCount, IReadOnlyList<SeenProcess> Processes)
{
    private const int MostProcesses = 6, LongestName = 24;

    /// <summary>Looks.</summary>
    public static ThreadSnapshot Look() => Proc.IsHere ? Of(Proc.Root, Environment.ProcessId, Environment.ProcessorCount) : OfThisProcess();

    /// <summary>What a folder such as Linux's <c>/proc</c> tells.</summary>
    internal static ThreadSnapshot Of(string root, int self, int processors)
    {
        var all = Directory.EnumerateDirectories(root)
            .Select(folder => (Folder: folder, IsProcess: int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id), Id: id))
            .Where(each => each.IsProcess)
            .Select(each => (each.Id, Tasks: TasksOf(each.Folder)))
            .Where(each => each.Tasks.Length > 0)
            .OrderBy(each => each.Id == self ? 0 : 1).ThenByDescending(each => each.Tasks.Length).ThenBy(each => each.Id)
            .ToList();
        return new(processors, all.Count, [.. all.Take(MostProcesses).Select(each => Seen(each.Id, self, each.Tasks)).OfType<SeenProcess>()]);
    }

    private static SeenProcess? Seen(int id, int self, string[] tasks)
    {
        ThreadLines[] threads = [.. tasks.Select(ThreadLines.Read).OfType<ThreadLines>()];
        // The first thread of a process has the process's number, and its name.
        return threads.Length == 0 ? null : new(
            id,
            (threads.FirstOrDefault(thread => thread.Id == id) ?? threads[0]).Name,
            id == self,
            [.. threads.Select(thread => new PlacedThread(thread.Processor, thread.State == 'R'))]);
    }

    private static ThreadSnapshot OfThisProcess()
    {
        using var here = Process.GetCurrentProcess();
        var name = here.ProcessName.Length <= LongestName ? here.ProcessName : here.ProcessName[..LongestName];
        return new(Environment.ProcessorCount, 1, [new(here.Id, name, true, [.. here.Threads.Cast<ProcessThread>().Select(_ => new PlacedThread(null, null))])]);
    }

    private static string[] TasksOf(string process)
    {
        try
        {
            return Directory.GetDirectories(Path.Combine(process, "task"));
        }
        // Processes end while one reads about them.
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
