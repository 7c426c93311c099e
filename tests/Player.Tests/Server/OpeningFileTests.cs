using System.Runtime.Versioning;
using NotebookCourse.Player.Server;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Server;

public sealed class OpeningFileTests : IDisposable
{
    private static readonly Uri Address = new("http://127.0.0.1:4711/enter/abc");

    private readonly TemporaryFolder _folder = new("opening");

    public void Dispose() => _folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Write_AnAddress_CanBeReadByThisUserAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");

        using var file = new OpeningFile(Data, Address);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file.Path)!));
        Assert.Contains(Address.AbsoluteUri, File.ReadAllText(file.Path));
        Assert.DoesNotContain("abc", file.Path);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Write_WhereOneIsThatOthersCanRead_CanBeReadByThisUserAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        var before = new OpeningFile(Data, Address);
        File.SetUnixFileMode(before.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        using var file = new OpeningFile(Data, Address);

        Assert.Equal(before.Path, file.Path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public void Dispose_OfTheFile_TakesItAway()
    {
        var file = new OpeningFile(Data, Address);

        file.Dispose();

        Assert.False(File.Exists(file.Path));
    }

    private DataFolder Data => new(_folder["data"]);
}
