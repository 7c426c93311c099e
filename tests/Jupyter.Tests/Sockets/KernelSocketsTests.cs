using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Sockets;

namespace NotebookCourse.Jupyter.Tests.Sockets;

public class KernelSocketsTests
{
    // Only so that what hangs fails.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private readonly ConnectionFile _connection = new("127.0.0.1", Ports.Free(), Ports.Free(), Ports.Free(), Ports.Free(), Ports.Free(), "key");

    [Fact]
    public async Task Start_StrangersWhoAnnounceAGigabyte_AreHungUpOnAndNoRoomIsMade()
    {
        using var sockets = new KernelSockets(_connection, (_, _) => { });
        sockets.Start();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        foreach (var port in new[] { _connection.ShellPort, _connection.ControlPort, _connection.InputPort, _connection.PublishPort, _connection.HeartbeatPort })
        {
            for (var stranger = 0; stranger < 3; stranger++) Assert.True(await HangsUpAsync(port), $"Nobody hung up on port {port}.");
        }

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200_000_000);
    }

    // A message of the first version of ZeroMQ's protocol: a length of eight bytes, flags, content.
    private static async Task<bool> HangsUpAsync(int port)
    {
        var message = new byte[64];
        message[0] = 0xff;
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(1), 1 << 30);
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(Guard);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, guard.Token);
        await client.GetStream().WriteAsync(message, guard.Token);
        try
        {
            var answer = new byte[256];
            while (await client.GetStream().ReadAsync(answer, guard.Token) > 0)
            {
                // The other side says which protocol it speaks.
            }
        }
        catch (IOException)
        {
            // That is hanging up, too.
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return false;
        }

        return true;
    }
}
