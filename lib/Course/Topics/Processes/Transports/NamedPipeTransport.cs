using System.IO.Pipes;
using System.Security.Cryptography;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes.Transports;

/// <summary>A pipe with a name, which both processes open. Only processes of the same user may.</summary>
internal static class NamedPipeTransport
{
    public static IOffer Offer() => new Door();

    public static ITransport Join(string address)
    {
        var pipe = new NamedPipeClientStream(".", address, PipeDirection.InOut, PipeOptions.CurrentUserOnly);
        pipe.Connect();
        return new StreamTransport(pipe, pipe);
    }

    private sealed class Door : IOffer
    {
        // On Unix the name becomes a socket's path below the temporary folder, which takes 49 of the 103 letters that macOS allows.
        private const int RandomBytes = 12;

        private readonly NamedPipeServerStream _pipe;

        public Door()
        {
            Address = $"nbc-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}";
            _pipe = new(Address, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly);
        }

        public string Address { get; }

        public ITransport Accept(WorkerProcess worker)
        {
            _pipe.WaitForConnection();
            return new StreamTransport(_pipe, _pipe);
        }

        public void Dispose() => _pipe.Dispose();
    }
}
