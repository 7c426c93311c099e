using NotebookCourse.Topics.Processes;

namespace NotebookCourse.Tests.Topics.Processes;

public class EchoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Transports => [.. Transport.All.Select(transport => transport.Id)];

    [Theory]
    [MemberData(nameof(Transports))]
    public void Exchange_MessagesOfManySizes_ComeBackAsTheyWere(string id)
    {
        using var echo = new Echo(Called(id), Stop);
        foreach (var size in new[] { 1, 2, 4095, 4096, 70_000, 1_000_003 })
        {
            byte[] message = [.. Enumerable.Range(0, size).Select(i => (byte)(i * 7 + size))], answer = new byte[size];

            Assert.True(echo.Exchange(message, answer, 3));
            Assert.True(answer.AsSpan().SequenceEqual(message), $"{size} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public void Exchange_WarmedUp_AllocatesNothing(string id)
    {
        using var echo = new Echo(Called(id), Stop);
        byte[] message = new byte[100], answer = new byte[100];

        Allocation.AssertNone(() => echo.Exchange(message, answer, 200), times: 1);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public void Exchange_Stopped_EndsAndSaysSo(string id)
    {
        using var stop = new CancellationTokenSource();
        using var echo = new Echo(Called(id), stop.Token);
        byte[] message = new byte[100], answer = new byte[100];
        Assert.True(echo.Exchange(message, answer, 1));

        // The worker is gone before it is asked: so the exchange waits for somebody who never comes.
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => echo.Exchange(message, answer, 1_000_000));
    }

    [Fact]
    public void NamedPipe_Address_FitsIntoTheShortestPathOfASocket()
    {
        const int LongestOfMacOS = 103;
        const string FolderOfMacOS = "/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T/", FileOfDotnet = "CoreFxPipe_";

        using var offer = Transport.NamedPipe.Offer();

        Assert.InRange((FolderOfMacOS + FileOfDotnet + offer.Address).Length, 1, LongestOfMacOS);
    }

    private static Transport Called(string id) => Transport.All.Single(transport => transport.Id == id);
}
