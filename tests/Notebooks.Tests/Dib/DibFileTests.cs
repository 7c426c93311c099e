using System.Text;

namespace NotebookCourse.Notebooks.Tests.Dib;

public class DibFileTests
{
    public static TheoryData<byte[], int, string> NoText => new()
    {
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], 1, "a PNG image" },
        { Encoding.Unicode.GetPreamble(), 1, "UTF-16" },
        { [(byte)'P', (byte)'K', 3, 4, 0], 1, "a ZIP archive" },
        { [(byte)'a', 10, 10, 0xC3, 0x28], 3, "0xC3" },
        { "#!cs\n1\0"u8.ToArray(), 2, "NUL" },
    };

    [Theory]
    [MemberData(nameof(NoText))]
    public void Parse_BytesThatAreNoText_IsRefusedWithItsLine(byte[] bytes, int line, string found)
    {
        var refusal = Assert.Throws<NotebookException>(() => DibFile.Parse(bytes, "x.dib"));

        Assert.Equal(line, refusal.Line);
        Assert.Contains("expected a notebook, which is UTF-8 text, but found", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PictureRenamed_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "picture.dib");
        File.WriteAllBytes(path, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);

        Refused(path, "a PNG image");
    }

    [Fact]
    public void Read_NoSuchFile_IsRefused() => Refused("/no/such/chapter.dib", "there is no such file");

    [Fact]
    public void Read_Folder_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Refused(folder.Root, "found a folder");
    }

    [Fact]
    public void Read_PathThatNoFileCanHave_IsRefused() => Refused("a\0b.dib", "cannot be read");

    [Fact]
    public void Read_TwoHundredMegabytes_IsRefusedUnread()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "large.dib");
        using (var file = File.Create(path))
            file.SetLength(200_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(path, "at most 32 MiB, but found 191 MiB");

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000, "It was read into memory.");
    }

    [Fact]
    public void Parse_MoreThanTheLimit_IsRefused() =>
        Assert.Contains("at most 32 MiB", Assert.Throws<NotebookException>(() => DibFile.Parse(new byte[33 << 20], "x.dib")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_DeviceWithoutEnd_IsRefused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no /dev/zero.");

        Refused("/dev/zero", "at most 32 MiB");
    }

    [Fact]
    public void Read_PipeThatNobodyWritesTo_IsRefusedAndNotWaitedFor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs mkfifo");
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "pipe.dib");
        System.Diagnostics.Process.Start("mkfifo", [path]).WaitForExit();

        Refused(path, "a pipe");
    }

    [Fact]
    public void Read_EmptyFile_HasNoCells()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(DibFile.Read(folder.Write("empty.dib", "")).Cells);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("Program.cs")]
    [InlineData("notebook")]
    public void Read_FileOfAnotherKind_IsRefusedByItsName(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, "1 + 1");

        Assert.Contains("ends in .dib or .ipynb", Assert.Throws<NotebookException>(() => NotebookFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FolderThatIsNotThere_IsRefused() =>
        Assert.Throws<NotebookException>(() => DibFile.Write(new Notebook([]), "/no/such/folder/x.dib"));

    [Theory]
    [InlineData("x.dib", "#!md\n\nprose")]
    [InlineData("x.IPYNB", """{"nbformat":4,"cells":[{"cell_type":"markdown","source":"prose"}]}""")]
    public void Read_EitherKindOfFile_IsReadAsWhatItsNameSays(string name, string content)
    {
        using var folder = new TemporaryFolder();

        var cell = Assert.Single(NotebookFile.Read(folder.Write(name, content)).Cells);

        Assert.Equal((CellLanguage.Markdown, "prose"), (cell.Language, cell.Source));
    }

    private static void Refused(string path, string reason)
    {
        var refusal = Assert.Throws<NotebookException>(() => DibFile.Read(path));

        Assert.Equal(path, refusal.File);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
