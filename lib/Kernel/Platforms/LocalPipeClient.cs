using System.IO.Pipes;
using System.Net.Sockets;

namespace NotebookCourse.Kernel.Platforms;

/// <summary>The other end of a <see cref="LocalPipeServer"/>.</summary>
internal static class LocalPipeClient
{
    /// <summary>Connects to the address of a listener.</summary>
    public static Stream Connect(string address)
    {
        if (OperatingSystem.IsWindows())
        {
            var pipe = new NamedPipeClientStream(".", address, PipeDirection.InOut, PipeOptions.CurrentUserOnly);
            pipe.Connect();
            return pipe;
        }
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(address));
        return new NetworkStream(socket, ownsSocket: true);
    }
}
