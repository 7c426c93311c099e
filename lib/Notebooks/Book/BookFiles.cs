using System.Text;

namespace NotebookCourse.Notebooks.Book;

/// <summary>The folder of a book and what is put there.</summary>
internal sealed class BookFiles(string folder)
{
    private const string CopiesFolder = "files";

    private readonly string _folder = Path.GetFullPath(folder);
    private readonly Dictionary<string, string> _copies = [];
    private readonly UniqueNames _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a page.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Files(path, () =>
        {
            Directory.CreateDirectory(_folder);
            // What a cell wrote may hold half a character, which this encoding replaces instead of throwing.
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        });
        return path;
    }

    /// <summary>A text file that is part of this assembly.</summary>
    public static string Asset(string name)
    {
        var resource = typeof(BookFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>Writes a file that is part of this assembly.</summary>
    public void WriteAsset(string name) => Write(name, Asset(name));

    /// <summary>Copies a file to a name in the book.</summary>
    public void Copy(string source, string name)
    {
        var target = Path.Combine(_folder, name);
        Files(source, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        });
    }

    /// <summary>Copies a file that prose refers to, once however often it is referred to.</summary>
    /// <returns>Its address as the pages see it; null if it cannot be read.</returns>
    public string? Include(string source)
    {
        if (_copies.TryGetValue(source, out var address))
            return address;

        Stream content;
        try
        {
            content = OrdinaryFile.OpenRead(source);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        using var opened = content;
        var name = _names.Take(Path.GetFileNameWithoutExtension(source)) + Path.GetExtension(source);
        var target = Path.Combine(_folder, CopiesFolder, name);
        Files(source, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var copy = File.Create(target);
            opened.CopyTo(copy);
        });
        return _copies[source] = $"{CopiesFolder}/{Uri.EscapeDataString(name)}";
    }

    private static void Files(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException(path, 0, $"the book cannot be written: {error.Message}", error);
        }
    }
}
