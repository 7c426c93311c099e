using System.Diagnostics;

namespace NotebookCourse.Kernel.Tests;

internal static class Processes
{
    /// <summary>Whether a process has ended; one that nobody has collected yet still has a number.</summary>
    public static bool IsGone(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return true;
        }
    }
}
