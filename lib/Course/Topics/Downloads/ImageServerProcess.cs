using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Downloads;

/// <summary>The process that serves the pictures: one for all sites, started with the first and ended with the last.</summary>
/// <remarks>
/// A process of its own, because a server that shared the learner's would be measured along with the client, and
/// would hang with it. One for all sites, because a learner who moves a knob twenty times opens twenty of them.
/// </remarks>
internal sealed class ImageServerProcess
{
    private static readonly Lock Door = new();

    // Held here, not by the sites: a learner may keep a site's addresses and forget the site.
    private static ImageServerProcess? _running;

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ImageServerProcess()
    {
        _process = Process.Start(StartInfo)!;
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>Which frameworks the server needs; the learner's process needs fewer.</summary>
    internal const string RuntimeConfig = "ImageServer.runtimeconfig.json";

    /// <summary>What starts a server.</summary>
    internal static ProcessStartInfo StartInfo => CourseProgram.StartInfoUnder(RuntimeConfig, SiteProtocol.Verb, Pictures.Folder);

    /// <summary>The process, while there is one.</summary>
    internal static Process? Running => _running?._process;

    /// <summary>Opens a site with these settings, and starts the server if none runs.</summary>
    /// <returns>Its address, without a slash at the end.</returns>
    public static string Open(SiteSettings settings)
    {
        lock (Door)
        {
            if (_running is null || _running._process.HasExited)
                _running = new();
            return _running.Tell(new(Open: settings)).Address;
        }
    }

    /// <summary>Closes a site. One that is gone already, with its process, is closed enough.</summary>
    public static void Close(string address)
    {
        lock (Door)
        {
            if (_running is null || _running._process.HasExited)
                return;
            if (_running.Tell(new(Close: address)).Open == 0)
                End();
        }
    }

    private static void End()
    {
        // It would end with its input too, but only killing it promises that nobody waits here for ever.
        _running!._process.Kill();
        _running._process.WaitForExit();
        _running._process.Dispose();
        _running = null;
    }

    private SiteAnswer Tell(SiteCommand command)
    {
        try
        {
            _process.StandardInput.WriteLine(JsonSerializer.Serialize(command));
            _process.StandardInput.Flush();
            if (_process.StandardOutput.ReadLine() is { } answer)
                return JsonSerializer.Deserialize<SiteAnswer>(answer)!;
        }
        catch (IOException broken)
        {
            throw new DownloadException(DownloadsWords.ImageServerEnded.With(Errors()), broken);
        }
        throw new DownloadException(DownloadsWords.ImageServerEnded.With(Errors()));
    }

    private string Errors()
    {
        _process.WaitForExit();
        return _errors.ToString().Trim();
    }
}
