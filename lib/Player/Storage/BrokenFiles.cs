using System.Globalization;

namespace NotebookCourse.Player.Storage;

/// <summary>Files of the learner's that cannot be understood: each costs itself and nothing else, is kept under another name, and is told.</summary>
public sealed class BrokenFiles(TimeProvider clock)
{
    /// <summary>How many broken files of one name are kept; the oldest goes.</summary>
    private const int Most = 5;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>What is to be told of the files in a folder, and in those that it holds.</summary>
    public IReadOnlyList<string> In(string folder)
    {
        lock (_gate) return [.. _told.Where(each => each.Key.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(each => each.Value)];
    }

    /// <summary>Reads a file; null if there is none, or none that can be understood: that is told then, and what is broken is set aside.</summary>
    public T? Read<T>(string file, Func<string, T?> read)
        where T : class
    {
        try
        {
            return read(file);
        }
        catch (InvalidDataException error)
        {
            SetAside(file, error.Message);
        }
        catch (Exception error) when (error is NotSupportedException or IOException or UnauthorizedAccessException)
        {
            Tell(file, error.Message);
        }
        return null;
    }

    /// <summary>Gives a file another name, because it cannot be understood and its place is wanted, and tells so.</summary>
    /// <returns>Whether its place is free now.</returns>
    public bool SetAside(string file, string reason)
    {
        if (!File.Exists(file)) return true;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{file}.broken-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}");
        try
        {
            File.Move(file, aside, overwrite: true);
            Tell(file, $"{reason} It is kept as {Path.GetFileName(aside)}.");
            foreach (var old in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".broken-*").OrderDescending(StringComparer.Ordinal).Skip(Most).ToList())
                File.Delete(old);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Tell(file, $"{reason} It could not be given another name: {error.Message}");
            return !File.Exists(file);
        }
    }

    private void Tell(string file, string sentence)
    {
        lock (_gate) _told[file] = sentence;
    }
}
