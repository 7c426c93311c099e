namespace NotebookCourse.Player.Tests.Server;

/// <summary>The course, and things that nobody may see, in a folder that is gone after the tests.</summary>
internal sealed class CourseCopy : IDisposable
{
    /// <summary>What stands in every file that no address may lead to.</summary>
    public const string Secret = "nobody may read this";

    private readonly TemporaryFolder _folder = new("course");

    public CourseCopy()
    {
        Copy("notebooks", "*.dib", "*.json");
        Copy("data", "*");
        Directory.CreateDirectory(Path.Combine(Root, "lib"));
        foreach (var name in new[] { "course.csx", "course.exercises.json", "course.figures.js", "plotly.min.js" })
            File.Copy(Repository.At("lib", name), Path.Combine(Root, "lib", name));
        Write("data/open.txt", "everybody may read this");
        Write("secret.txt", Secret);
        Write("database/secret.txt", Secret);
        Write("../outside.txt", Secret);
        Write("../outside/secret.txt", Secret);
        Write("../data/secret.json", Secret);
        File.CreateSymbolicLink(Path.Combine(Root, "data", "link.txt"), _folder["outside.txt"]);
        Directory.CreateSymbolicLink(Path.Combine(Root, "data", "linked"), _folder["outside"]);
    }

    /// <summary>The course's full path.</summary>
    public string Root => _folder["course"];

    /// <summary>The learner's folder.</summary>
    public string Data => _folder["data"];

    /// <summary>Writes a file of the course, and the folder it is in.</summary>
    public void Write(string name, string text) => _folder.Write(Path.Combine("course", name), text);

    public void Dispose() => _folder.Dispose();

    private void Copy(string folder, params string[] patterns)
    {
        var source = Repository.At(folder);
        foreach (var file in patterns.SelectMany(pattern => Directory.EnumerateFiles(source, pattern, SearchOption.AllDirectories)))
        {
            var target = Path.Combine(Root, folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
