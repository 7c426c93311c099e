using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using NotebookCourse.Topics.Processes;
using NotebookCourse.Topics.Processes.Figures;

namespace NotebookCourse.Tests.Topics.Processes;

public class LineWorkerTests
{
    [Fact]
    public void Run_Lines_AreAnsweredUntilThereAreNoMore()
    {
        using var worker = Start("line-worker");

        worker.StandardInput.WriteLine("are you there?");
        Assert.Equal("ARE YOU THERE?", worker.StandardOutput.ReadLine());
        worker.StandardInput.Close();
        worker.WaitForExit();

        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public void Run_Pipe_IsWhereItAnswers()
    {
        var name = $"nbc-{Guid.NewGuid():N}"[..20];
        using var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly);
        using var worker = Start("line-worker", "pipe", name);
        pipe.WaitForConnection();

        Assert.Equal("HELLO", Asked(pipe));
    }

    [Fact]
    public void Run_Socket_IsWhereItAnswers()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var worker = Start("line-worker", "socket", $"{((IPEndPoint)listener.LocalEndpoint).Port}");
        using var client = listener.AcceptTcpClient();

        Assert.Equal("HELLO", Asked(client.GetStream()));
    }

    [Fact]
    public void Run_Memory_DoublesWhatStandsThere()
    {
        using var file = new FileStream(Path.Combine(Path.GetTempPath(), $"nbc-{Guid.NewGuid():N}"), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 4_096, FileOptions.DeleteOnClose);
        using var map = MemoryMappedFile.CreateFromFile(file, null, 4_096, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        using var view = map.CreateViewAccessor();
        view.Write(0, 21);
        using var worker = Start("line-worker", "memory", file.Name);

        worker.StandardInput.WriteLine("go");
        Assert.Equal("GO", worker.StandardOutput.ReadLine());

        Assert.Equal(42, view.ReadInt32(0));
        worker.StandardInput.Close();
        worker.WaitForExit();
    }

    [Theory]
    [InlineData("Exception")]
    [InlineData("StackOverflow")]
    [InlineData("FailFast")]
    [InlineData("Kill")]
    public void Of_OneThatDies_LeavesItsNumberAndTheOthersEndWell(string how)
    {
        List<Process> crew = [Start("line-worker"), Start("line-worker")];
        crew[0].StandardInput.WriteLine($"die {how}");
        crew[1].StandardInput.WriteLine("still here");

        var ends = ProcessEnds.Of(crew);

        Assert.NotEqual(0, ends.Processes[0].ExitCode);
        Assert.Equal((0, "STILL HERE"), (ends.Processes[1].ExitCode, ends.Answers[1]));
        Assert.Equal("1 of 2 processes ended well, with code 0.", ends.Chart().Caption);
    }

    [Fact]
    public void Of_NobodyWhoDies_AllEndWell()
    {
        List<Process> crew = [Start("line-worker")];
        crew[0].StandardInput.WriteLine("die None");

        var ends = ProcessEnds.Of(crew);

        Assert.Equal((0, "DIE NONE"), (ends.Processes[0].ExitCode, ends.Answers[0]));
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(WorkerProgram.Dotnet, ["exec", WorkerProgram.Path, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string? Asked(Stream stream)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { AutoFlush = true };
        using var reader = new StreamReader(stream, leaveOpen: true);
        writer.WriteLine("hello");
        return reader.ReadLine();
    }
}
