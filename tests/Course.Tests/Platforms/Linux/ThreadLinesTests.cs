using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Tests.Platforms.Linux;

public sealed class ThreadLinesTests : IDisposable
{
    private const string Stat = "6323 (a (b) c) S 5120 5120 32421 0 -1 4194368 388 0 0 0 0 1 0 0 20 0 9 0 6276715 53826433024 7853 18446744073709551615 94 94 14 0 0 0 0 4096 148734 1 0 0 -1 7 0 0 0 0 0 94 94 94 14 14 14 14 0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_SleepingThread_TellsAllOfIt()
    {
        Write("stat", Stat);
        Write("wchan", "futex_do_wait");
        Write("syscall", "202 0x564c56eca9d0 0x189 0x0 0x0 0x0 0xffffffff 0x7f620200ba00 0x7f62830a3f16");
        Write("status", "Name:\ta (b) c\nvoluntary_ctxt_switches:\t12\nnonvoluntary_ctxt_switches:\t3\n");

        var thread = ThreadLines.Read(_folder.FullName);

        Assert.Equal(new(6323, "a (b) c", 'S', 7, 20, "futex_do_wait", 202, 0x7f620200ba00, 0x7f62830a3f16, 12, 3), thread);
    }

    [Theory]
    [InlineData("running")]
    [InlineData("")]
    [InlineData("-1 0x0 0x0")]
    public void Read_ThreadInNoSystemCall_HasNoRegisters(string line)
    {
        Write("stat", Stat);
        Write("syscall", line);

        var thread = ThreadLines.Read(_folder.FullName)!;

        Assert.Null(thread.SystemCall);
        Assert.Null(thread.StackPointer);
        Assert.Null(thread.ProgramCounter);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public void Read_HiddenPlace_IsNull(string place)
    {
        Write("stat", Stat);
        Write("wchan", place);

        Assert.Null(ThreadLines.Read(_folder.FullName)!.WaitsIn);
    }

    [Fact]
    public void Read_StatAlone_IsEnough() => Assert.Equal(7, ReadStat(Stat)!.Processor);

    [Theory]
    [InlineData("6323 (a) S 1")]
    [InlineData("6323 (a) S 5120 5120 32421 0 -1 4194368 388 0 0 0 0 1 0 0 20 0 9 0 6276715 53826433024 7853 1 94 94 14 0 0 0 0 4096 148734 1 0 0 -1 -1 0")]
    public void Read_ProcessorNotTold_IsNull(string stat) => Assert.Null(ReadStat(stat)!.Processor);

    [Fact]
    public void Read_ThreadThatHasEnded_IsNull() => Assert.Null(ThreadLines.Read(Path.Combine(_folder.FullName, "gone")));

    [Fact]
    public void Read_NoStat_IsNull() => Assert.Null(ReadStat("nonsense"));

    private ThreadLines? ReadStat(string text)
    {
        Write("stat", text);
        return ThreadLines.Read(_folder.FullName);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text + "\n");
}
