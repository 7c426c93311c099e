using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Player.Server;

/// <summary>Opens the user's browser, each system in its own way.</summary>
internal static class Browser
{
    // VS Code names it in its terminals. The browser that it asks is that of the machine with the window, which may be another one.
    private const string HelperOfVsCode = "browser.sh";

    /// <summary>Opens a page; false if this machine has no way to do so.</summary>
    /// <param name="file">The file that holds the page.</param>
    public static bool TryOpen(string file) => Openers(file, Environment.GetEnvironmentVariable("BROWSER")).Any(TryStart);

    /// <summary>What can be asked to open a page, the best first.</summary>
    /// <param name="file">The file that holds the page.</param>
    /// <param name="named">The program that the environment names.</param>
    internal static IEnumerable<ProcessStartInfo> Openers(string file, string? named)
    {
        if (!OperatingSystem.IsLinux())
            return [new(file) { UseShellExecute = true }];
        // Such a terminal opens the address that is printed in it, by Ctrl and a click.
        if (Path.GetFileName(named) == HelperOfVsCode)
            return [];
        // The desktop's opener exists only where there is a desktop.
        return ((string?[])["xdg-open", named]).Where(program => !string.IsNullOrEmpty(program)).Select(program => Quiet(program!, file));
    }

    private static ProcessStartInfo Quiet(string program, string file) =>
        new(program, [file]) { RedirectStandardError = true, RedirectStandardOutput = true };

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
