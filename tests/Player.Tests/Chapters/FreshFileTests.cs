using NotebookCourse.Player.Chapters;

namespace NotebookCourse.Player.Tests.Chapters;

public sealed class FreshFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("fresh");
    private int _reads;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Content_AskedTwice_IsReadOnce()
    {
        var (file, path) = Of("one");

        Assert.Equal(("one", "one", 1), (file.Content, file.Content, _reads));

        File.WriteAllText(path, "two");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(("two", 2), (file.Content, _reads));
    }

    [Fact]
    public void Content_ThatCannotBeRead_IsTriedAgain()
    {
        var (file, path) = Of("");
        Assert.Throws<InvalidDataException>(() => file.Content);
        var written = File.GetLastWriteTimeUtc(path);

        File.WriteAllText(path, "one");
        File.SetLastWriteTimeUtc(path, written);

        Assert.Equal(("one", 2), (file.Content, _reads));
    }

    private (FreshFile<string> File, string Path) Of(string content)
    {
        var path = Path.Combine(_folder.Root, "file.txt");
        File.WriteAllText(path, content);
        return (new FreshFile<string>(path, Read), path);
    }

    private string Read(string file)
    {
        _reads++;
        return File.ReadAllText(file) is { Length: > 0 } content ? content : throw new InvalidDataException("It is empty.");
    }
}
