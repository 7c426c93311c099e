using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Player.Server;

/// <summary>Opens the user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens a page; false if this machine has no way to do so.</summary>
    public static bool TryOpen(Uri address)
    {
        // On Linux the desktop's opener is asked, which exists only where there is a desktop.
        var opener = OperatingSystem.IsLinux() ? new ProcessStartInfo("xdg-open", [address.AbsoluteUri]) { RedirectStandardError = true, RedirectStandardOutput = true }
            : new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true };
        try
        {
            using var process = Process.Start(opener);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
