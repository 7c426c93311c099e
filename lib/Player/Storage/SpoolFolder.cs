using System.Diagnostics;
using System.Globalization;

namespace NotebookCourse.Player.Storage;

/// <summary>A folder of this process for outputs too long for memory. It goes with the process; what a killed one left is swept up.</summary>
public sealed class SpoolFolder : IDisposable
{
    private readonly string _root;

    public SpoolFolder(DataFolder data)
    {
        var all = data.For("spool");
        _root = Path.Combine(all, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        if (!Directory.Exists(all)) return;
        foreach (var left in Directory.EnumerateDirectories(all).Where(IsNobodys).ToList()) Delete(left);
    }

    /// <summary>The folder in it for one notebook.</summary>
    public string For(string notebook) => Path.Combine(_root, notebook);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_root)) Delete(_root);
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It takes room and harms nobody; the next start tries again.
        }
    }

    private bool IsNobodys(string folder)
    {
        if (folder == _root || !int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) return true;
        try
        {
            using var owner = Process.GetProcessById(id);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
