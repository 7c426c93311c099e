using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.ImageServer;

[assembly: Verb<PictureServer>(SiteProtocol.Verb)]

namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>The image server's process: does what its standard input says, line by line, and ends where that ends.</summary>
internal sealed class PictureServer : IVerb
{
    /// <inheritdoc/>
    public string Arguments => "FOLDER";

    /// <inheritdoc/>
    public string Purpose => DownloadsWords.PictureServerPurpose;

    /// <summary>Serves the pictures of a folder until standard input ends.</summary>
    public int Run(string[] arguments)
    {
        ServeAsync(arguments[0]).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task ServeAsync(string folder)
    {
        // Ctrl+C in a terminal goes to every process there. This one ends when its parent does, and not before.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var commands = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var pictures = Load(folder);
        var sites = new Dictionary<string, Site>();
        while (await commands.ReadLineAsync() is { } line)
        {
            var address = await DoAsync(JsonSerializer.Deserialize<SiteCommand>(line)!);
            await answers.WriteLineAsync(JsonSerializer.Serialize(new SiteAnswer(address, sites.Count)));
        }

        async Task<string> DoAsync(SiteCommand command)
        {
            if (command.Open is { } settings)
            {
                var site = await Site.OpenAsync(pictures, settings, TimeProvider.System);
                sites.Add(site.Address, site);
                return site.Address;
            }
            if (sites.Remove(command.Close!, out var closing))
                await closing.DisposeAsync();
            return command.Close!;
        }
    }

    // In memory: a request can name a picture, and nothing it can say leads to any other file.
    private static Dictionary<string, byte[]> Load(string folder) => Directory
        .EnumerateFiles(folder, "*.png")
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
}
