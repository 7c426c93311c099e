using System.Text;
using NotebookCourse.Player.Platforms;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Server;

/// <summary>A file that leads the browser into the course. The address itself would stand on a command line, where all users of the machine see it.</summary>
internal sealed class OpeningFile : IDisposable
{
    /// <summary>Writes it.</summary>
    /// <param name="data">The learner's folder.</param>
    /// <param name="address">An address that lets a browser in, once.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public OpeningFile(DataFolder data, Uri address)
    {
        // One for each port: what a player left behind that was killed is written over.
        Path = System.IO.Path.Combine(data.For("entry"), $"course-{address.Port}.html");
        PrivatePlace.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
        // Rights are given to a file when it is made, so one that is there already must go.
        File.Delete(Path);
        using var file = PrivatePlace.CreateFile(Path);
        file.Write(Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url={address}">
            <title>NotebookCourse</title></head><body><p><a href="{address}">Open the course</a></p></body></html>
            """));
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Takes it away.</summary>
    public void Dispose() => File.Delete(Path);
}
