using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Processes;

[assembly: Verb<LineWorker>(LineWorker.Verb)]

namespace NotebookCourse.Topics.Processes;

/// <summary>A process for cells to start: it answers lines, wherever they come from, and dies if a line says so.</summary>
internal sealed class LineWorker : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "line-worker";

    private const string DieWord = "die";

    /// <inheritdoc/>
    public string Arguments => "[WAY] [ADDRESS]";

    /// <inheritdoc/>
    public string Purpose => ProcessesWords.LineWorkerPurpose;

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        try
        {
            switch (arguments)
            {
                case ["pipe", var name]:
                    using (var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.CurrentUserOnly))
                    {
                        pipe.Connect();
                        Answer(pipe, pipe, Capitals);
                    }
                    break;
                case ["socket", var port]:
                    using (var client = new TcpClient { NoDelay = true })
                    {
                        client.Connect(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
                        Answer(client.GetStream(), client.GetStream(), Capitals);
                    }
                    break;
                case ["memory", var path]:
                    using (var file = MemoryMappedFile.CreateFromFile(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete), null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false))
                    using (var view = file.CreateViewAccessor())
                        Answer(Console.OpenStandardInput(), Console.OpenStandardOutput(), line => Doubled(view, line));
                    break;
                case []:
                    Answer(Console.OpenStandardInput(), Console.OpenStandardOutput(), Capitals);
                    break;
                default:
                    throw new ArgumentException(ProcessesWords.LineWorkerWays.With(string.Join(' ', arguments)));
            }
        }
        catch (IOException)
        {
            // Nobody is there to be told anything.
        }
        return 0;
    }

    /// <summary>Answers each line until there are no more.</summary>
    internal static void Answer(Stream incoming, Stream outgoing, Func<string, string> answer)
    {
        using var reader = new StreamReader(incoming);
        using var writer = new StreamWriter(outgoing) { AutoFlush = true };
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [DieWord, var how] && Enum.TryParse<Crash>(how, out var crash))
                CrashWorker.Die(crash);
            writer.WriteLine(answer(line));
        }
    }

    private static string Capitals(string line) => line.ToUpperInvariant();

    // The number at the beginning of the memory, whatever the line says: a line wakes, and carries nothing.
    private static string Doubled(MemoryMappedViewAccessor view, string line)
    {
        view.Write(0, 2 * view.ReadInt32(0));
        return Capitals(line);
    }
}
