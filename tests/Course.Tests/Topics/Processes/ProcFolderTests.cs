using NotebookCourse.Platforms.Linux;
using NotebookCourse.Topics.Processes;

namespace NotebookCourse.Tests.Topics.Processes;

public sealed class ProcFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proc").FullName;

    [Fact]
    public void Read_AWrittenDownProcess_IsUnderstood()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links as in /proc need rights there.");
        WriteDown();

        var process = new ProcFolder(Path.Combine(_folder, "42"), Path.Combine(_folder, "sysvipc")).Read();

        Assert.Equal((42, "a (b) c", 7, 40, 39, 1000, 100), (process.Id, process.Name, process.Parent, process.Group, process.Session, process.User, process.UserGroup));
        Assert.Equal(["HOME", "EMPTY", "SECRET"], process.Environment);
        Assert.Equal(("/home/somebody", "/bin/program"), (process.WorkingDirectory, process.Program));
        Assert.Equal([(0, "/dev/null"), (1, "pipe:[17]"), (12, "socket:[18]")], process.OpenFiles!.Select(file => (file.Key, file.Value)));
        Assert.Equal(["SIGINT", "SIGTERM"], process.Signals!.Caught);
        Assert.Equal(["SIGPIPE"], process.Signals.Ignored);
        Assert.Equal(["SIG34"], process.Signals.Blocked);
        Assert.Equal(new SystemTools(0, 1, 2), process.Tools);
    }

    [Fact]
    public void Read_AWrittenDownProcess_ItsMemoryIsUnderstood()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links as in /proc need rights there.");
        WriteDown();

        var memory = new ProcFolder(Path.Combine(_folder, "42"), Path.Combine(_folder, "sysvipc")).Read().Memory!;

        Assert.Equal(new MemoryRegion(0x1000, 0x3000, "r-xp", "/bin/program"), memory[0]);
        Assert.Equal((8192, true, true), (memory[0].Bytes, memory[0].IsExecutable, memory[0].IsFile));
        Assert.Equal(new MemoryRegion(0x4000, 0x5000, "rw-p", ""), memory[1]);
        Assert.Equal(new MemoryRegion(0x7000, 0x8000, "rw-s", "/dev/shm/with a space"), memory[2]);
        Assert.Equal("[stack]", memory[3].Name);
    }

    [Fact]
    public void Read_AWrittenDownProcess_ThreadsHaveRegistersAndTheStackIntoWhichTheyPoint()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links as in /proc need rights there.");
        WriteDown();

        var process = new ProcFolder(Path.Combine(_folder, "42"), Path.Combine(_folder, "sysvipc")).Read();

        Assert.Equal(
            [
                new SeenThread(42, "program", new(0x1234, 0xffff800000000010), process.Memory![3]),
                new SeenThread(43, "busy", null, null),
                new SeenThread(105, "elsewhere", new(0x1235, 0x9000), null),
            ],
            process.Threads);
    }

    [Fact]
    public void Read_WhatMayNotBeRead_IsNotTold()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "43")).FullName;
        File.WriteAllText(Path.Combine(folder, "status"), "Name:\tshy\nPid:\t43\nPPid:\t1\n");

        var process = new ProcFolder(folder, Path.Combine(_folder, "nowhere")).Read();

        Assert.Equal((43, "shy", 1), (process.Id, process.Name, process.Parent));
        Assert.Equal((null, null, null, null), (process.Group, process.User, process.Program, process.WorkingDirectory));
        Assert.Null(process.Environment);
        Assert.Null(process.Memory);
        Assert.Null(process.OpenFiles);
        Assert.Null(process.Tools);
        Assert.Empty(process.Threads);
    }

    [Fact]
    public void Exists_NoSuchProcess_IsFalse() => Assert.False(new ProcFolder(Path.Combine(_folder, "1"), _folder).Exists);

    [Fact]
    public void Here_ThisProcess_IsTheOneThatAsks()
    {
        var here = ProcessState.Here;

        Assert.Equal(Environment.ProcessId, here.Id);
        Assert.NotEmpty(here.Threads);
        Assert.Equal(Environment.CurrentDirectory, here.WorkingDirectory);
        Assert.Contains("PATH", here.Environment!, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void PortableRead_ThisProcess_TellsWhatEveryPlatformKnows()
    {
        var here = PortableProcess.Read(Environment.ProcessId);

        Assert.Equal(Environment.ProcessId, here.Id);
        Assert.NotEmpty(here.Threads);
        Assert.Contains("PATH", here.Environment!, StringComparer.OrdinalIgnoreCase);
        Assert.Null(here.Memory);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteDown()
    {
        Write("42/status", "Name:\ta (b) c\nPid:\t42\nPPid:\t7\nUid:\t1000\t0\t0\t0\nGid:\t100\t0\t0\t0\nSigBlk:\t0000000200000000\nSigIgn:\t0000000000001000\nSigCgt:\t0000000000004002\n");
        Write("42/stat", "42 (a (b) c) S 7 40 39 0 -1 4194304 100\n");
        Write("42/environ", "HOME=/home/somebody\0EMPTY=\0SECRET=a=b\0");
        Write("42/maps", """
            00001000-00003000 r-xp 00000000 fe:00 248174                     /bin/program
            00004000-00005000 rw-p 00000000 00:00 0 
            00007000-00008000 rw-s 00000000 00:01 5                          /dev/shm/with a space
            ffff800000000000-ffff800000001000 rw-p 00000000 00:00 0          [stack]

            """);
        Thread(42, "program", "0 0x3 0x7f 0x20000 0x0 0x0 0x0 0xffff800000000010 0x1234");
        Thread(43, "busy", "running");
        Thread(105, "elsewhere", "-1 0x9000 0x1235");
        Directory.CreateDirectory(Path.Combine(_folder, "42/fd"));
        Link("42/fd/0", "/dev/null");
        Link("42/fd/1", "pipe:[17]");
        Link("42/fd/12", "socket:[18]");
        Link("42/cwd", "/home/somebody");
        Link("42/exe", "/bin/program");
        Write("sysvipc/msg", "key msqid\n");
        Write("sysvipc/sem", "key semid\n0 1\n");
        Write("sysvipc/shm", "key shmid\n0 1\n0 2\n");

        void Thread(int id, string name, string registers)
        {
            Write($"42/task/{id}/stat", $"{id} ({name}) S 7 40 39\n");
            Write($"42/task/{id}/syscall", registers + "\n");
        }
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Link(string file, string target) => File.CreateSymbolicLink(Path.Combine(_folder, file), target);
}
