using System.Globalization;

namespace NotebookCourse.Player.Storage;

/// <summary>Files of the learner's that cannot be understood: each costs itself and nothing else, is kept under another name, and is told.</summary>
public sealed class BrokenFiles(TimeProvider clock)
{
    /// <summary>How many broken files of one name are kept; the oldest goes.</summary>
    private const int Most = 5;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trouble> _told = new(StringComparer.Ordinal);

    /// <summary>What is to be told of the files in a folder, and in those that it holds.</summary>
    public IReadOnlyList<Trouble> In(string folder)
    {
        lock (_gate) return [.. _told.Where(each => each.Key.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(each => each.Value)];
    }

    /// <summary>Reads a file; null if there is none, or none that can be understood: that is told then, and what is broken is set aside.</summary>
    public T? Read<T>(string file, Func<string, T?> read)
        where T : class
    {
        try
        {
            // It leads to what is somebody else's, or ours under another name, and what is written here would not go there.
            if (new FileInfo(file).LinkTarget is not null)
                throw new NotSupportedException($"{file} is a link to another file, which is not read. Put the file itself in its place, or delete the link.");
            return read(file);
        }
        catch (InvalidDataException error)
        {
            SetAside(file, Trouble.Of(file, error));
        }
        catch (Exception error) when (error is NotSupportedException or IOException or UnauthorizedAccessException)
        {
            Tell(file, Trouble.Of(file, error));
        }
        return null;
    }

    /// <summary>Gives a file another name, because it cannot be understood and its place is wanted, and tells so.</summary>
    /// <returns>Whether its place is free now.</returns>
    public bool SetAside(string file, Trouble reason)
    {
        if (!IsThere(file)) return true;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{file}.broken-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}");
        try
        {
            File.Move(file, aside, overwrite: true);
            Tell(file, reason.And($"It is kept beside its place as {Path.GetFileName(aside)}. If you wrote in it, mend it and give it its old name; otherwise you need do nothing."));
            foreach (var old in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".broken-*").OrderDescending(StringComparer.Ordinal).Skip(Most).ToList())
                File.Delete(old);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Tell(file, new Trouble($"{reason.Text} It could not be given another name. Look whether you may write in its folder.", error.Message));
            return !IsThere(file);
        }
    }

    /// <summary>Whether something stands in a file's place, be it a link to nothing.</summary>
    public static bool IsThere(string file) => File.Exists(file) || new FileInfo(file).LinkTarget is not null;

    private void Tell(string file, Trouble trouble)
    {
        lock (_gate) _told[file] = trouble;
    }
}
