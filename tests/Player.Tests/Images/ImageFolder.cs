using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Tests.Images;

/// <summary>A folder with assemblies of packages, a program's output with copies of them, and a compiler that writes what a test can recognise.</summary>
internal sealed class ImageFolder : IImageCompiler, IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("nbc-images-");

    public ImageFolder() => Directory.CreateDirectory(Output);

    /// <summary>The program's output.</summary>
    public string Output => Path.Combine(_root.FullName, "output");

    /// <summary>Where makers lock each other out.</summary>
    public string Plans => _root.FullName;

    /// <summary>The names of what was compiled, in order.</summary>
    public List<string> Compiled { get; } = [];

    /// <summary>What the compiler does between the two halves of its writing.</summary>
    public Func<NativeImage, CancellationToken, Task> Midway { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Adds an assembly, and its copy in the output.</summary>
    public NativeImage Add(string name, int length = 10)
    {
        var image = new NativeImage(Place("package", name), Place("kept", name), Path.Combine(Output, name + ".dll"), Place("package", "compiler"), []);
        Directory.CreateDirectory(Path.GetDirectoryName(image.Source)!);
        File.WriteAllText(image.Source, new string('i', length));
        File.WriteAllText(image.Compiler, "");
        File.Copy(image.Source, image.Output);
        return image;
    }

    /// <summary>A maker of these images, with nobody whom it might disturb.</summary>
    public ImageMaker Maker(params NativeImage[] images) => new(images, this, Plans, _ => Task.CompletedTask);

    /// <summary>Holds the folder as a maker of another process does.</summary>
    public FileStream Lock() => new(Path.Combine(Plans, ImageMaker.LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Whether the program loads the whole image.</summary>
    public static bool IsInPlace(NativeImage image) => File.ReadAllText(image.Output) == Whole(image) && File.ReadAllText(image.Kept) == Whole(image);

    /// <summary>The files of a folder by name.</summary>
    public static string[] Files(string folder) => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>What the compiler makes of an assembly.</summary>
    public static string Whole(NativeImage image) => $"native {image.Name}";

    async Task IImageCompiler.CompileAsync(NativeImage image, string file, CancellationToken stop)
    {
        Compiled.Add(image.Name);
        await File.WriteAllTextAsync(file, Whole(image)[..6], stop);
        await Midway(image, stop);
        await File.WriteAllTextAsync(file, Whole(image), stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _root.Delete(recursive: true);

    private string Place(string kind, string name) => Path.Combine(_root.FullName, kind, name + ".dll");
}
