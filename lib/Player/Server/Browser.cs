using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Player.Server;

/// <summary>Opens the user's browser: the only place of the player where operating systems differ.</summary>
internal static class Browser
{
    /// <summary>Opens a page; false if this machine has no way to do so.</summary>
    public static bool TryOpen(Uri address) => Openers(address, Environment.GetEnvironmentVariable("BROWSER")).Any(TryStart);

    /// <summary>What can be asked to open a page, the best first.</summary>
    /// <param name="address">The page.</param>
    /// <param name="named">The program that the environment names: in VS Code's terminals, and so in a container, VS Code itself.</param>
    internal static IEnumerable<ProcessStartInfo> Openers(Uri address, string? named)
    {
        if (!OperatingSystem.IsLinux())
            return [new(address.AbsoluteUri) { UseShellExecute = true }];
        // The desktop's opener exists only where there is a desktop.
        return ((string?[])["xdg-open", named]).Where(program => !string.IsNullOrEmpty(program)).Select(program => Quiet(program!, address));
    }

    private static ProcessStartInfo Quiet(string program, Uri address) =>
        new(program, [address.AbsoluteUri]) { RedirectStandardError = true, RedirectStandardOutput = true };

    private static bool TryStart(ProcessStartInfo opener)
    {
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
