using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Tests.Images;

public sealed class FileExchangeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nbc-exchange-");

    private string Place => Path.Combine(_folder.FullName, "a.dll");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Put_ReaderHasTheOldOneOpen_KeepsReadingIt()
    {
        File.WriteAllText(Place, "old");
        using (var reader = new StreamReader(new FileStream(Place, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete)))
        {
            FileExchange.Put(Finished(), Place);

            Assert.Equal("old", reader.ReadToEnd());
        }
        Assert.Equal("new", File.ReadAllText(Place));
    }

    [Fact]
    public void PutAside_OldOneIsInUse_RenamesItAndASweepTakesIt()
    {
        File.WriteAllText(Place, "old");

        FileExchange.PutAside(Finished(), Place);

        Assert.Equal("new", File.ReadAllText(Place));
        Assert.Equal("old", File.ReadAllText(Assert.Single(Others())));
        FileExchange.Sweep(Place);
        Assert.Empty(Others());
        Assert.Equal("new", File.ReadAllText(Place));
    }

    [Fact]
    public void PutAside_NewOneIsGone_PutsTheOldOneBack()
    {
        File.WriteAllText(Place, "old");

        Assert.Throws<FileNotFoundException>(() => FileExchange.PutAside(FileExchange.Beside(Place), Place));

        Assert.Equal("old", File.ReadAllText(Place));
        Assert.Empty(Others());
    }

    [Fact]
    public void Sweep_FilesOfOthers_Stay()
    {
        string[] others = ["a.dll", "a.dll.config", "a.pdb", "ab.dll.1.unfinished"];
        foreach (var other in others) File.WriteAllText(Path.Combine(_folder.FullName, other), "");

        FileExchange.Sweep(Place);

        Assert.Equal(others, ImageFolder.Files(_folder.FullName));
    }

    private string Finished()
    {
        var finished = FileExchange.Beside(Place);
        File.WriteAllText(finished, "new");
        return finished;
    }

    private IEnumerable<string> Others() => Directory.GetFiles(_folder.FullName).Where(file => file != Place);
}
