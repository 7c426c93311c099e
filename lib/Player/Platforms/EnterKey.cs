using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NotebookCourse.Player.Platforms;

/// <summary>Watches for Enter in the terminal.</summary>
internal static partial class EnterKey
{
    private static readonly TimeSpan Background = TimeSpan.FromSeconds(1);

    /// <summary>Does something whenever Enter is pressed, until there is no input any more.</summary>
    public static void Watch(Action pressed) => new Thread(() => Read(pressed)) { IsBackground = true, Name = "enter key" }.Start();

    private static void Read(Action pressed)
    {
        try
        {
            // The console's own reader would change how the terminal works while cells run.
            using var input = OperatingSystem.IsWindows() ? Console.OpenStandardInput() : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
            var read = new byte[1024];
            while (true)
            {
                WaitForTurn();
                var count = input.Read(read);
                if (count == 0) return;
                if (read.AsSpan(0, count).Contains((byte)'\n')) pressed();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // There is no terminal, or it is gone: there is nobody to press a key.
        }
    }

    // Who reads from a terminal in the background ("course &") is stopped by the system, and who only waits is not.
    private static void WaitForTurn()
    {
        if (OperatingSystem.IsWindows() || Console.IsInputRedirected) return;
        while (true)
        {
            var wait = new PollWait { Descriptor = 0, Events = 1 };
            Poll(ref wait, 1, -1);
            if (ForegroundGroup(0) == OwnGroup()) return;
            Thread.Sleep(Background);
        }
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref PollWait wait, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "tcgetpgrp")]
    private static partial int ForegroundGroup(int descriptor);

    [LibraryImport("libc", EntryPoint = "getpgrp")]
    private static partial int OwnGroup();

    [StructLayout(LayoutKind.Sequential)]
    private struct PollWait
    {
        public int Descriptor;
        public short Events;
        public short Happened;
    }
}
