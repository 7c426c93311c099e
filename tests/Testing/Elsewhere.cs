using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NotebookCourse.Testing;

/// <summary>Another server on this machine, which somebody else may have started: it notes what browsers send it.</summary>
public sealed class Elsewhere : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly UdpClient _datagrams;

    /// <summary>Listens, at a port that is free.</summary>
    public Elsewhere()
    {
        _listener.Start();
        _datagrams = new UdpClient((IPEndPoint)_listener.LocalEndpoint);
        _ = AnswerAsync();
        _ = HearAsync();
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The heads of all requests, and what came without one.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _datagrams.Dispose();
    }

    private async Task HearAsync()
    {
        try
        {
            while (true) _requests.Enqueue($"{(await _datagrams.ReceiveAsync()).Buffer.Length} bytes");
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream()))
        {
            var head = new StringBuilder();
            while (await reader.ReadLineAsync() is { Length: > 0 } line) head.AppendLine(line);
            // Browsers open connections ahead, which say nothing.
            if (head.Length == 0) return;
            _requests.Enqueue(head.ToString());
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\nelsewhere"u8.ToArray());
        }
    }
}
