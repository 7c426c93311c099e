using System.Text;
using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Tests.Protocol;

public class ConnectionFileTests
{
    private const string Good = """
        {"transport": "tcp", "ip": "127.0.0.1", "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5,
         "key": "k", "signature_scheme": "hmac-sha256", "kernel_name": "x"}
        """;

    [Fact]
    public void Parse_AsJupyterWritesIt_TellsWhereToListen()
    {
        Assert.Equal(new ConnectionFile("127.0.0.1", 1, 2, 3, 4, 5, "k"), Parse(Good));
        Assert.Equal("tcp://127.0.0.1:4", Parse(Good).Address(4));
    }

    [Theory]
    [InlineData("\"tcp\"", "\"ipc\"", "expected transport to be tcp, but was ipc")]
    [InlineData("hmac-sha256", "hmac-md5", "but was hmac-md5")]
    [InlineData("\"shell_port\": 1", "\"shell_port\": 65536", "shell_port to be 1 to 65535, but was 65536")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": \"5\"", "hb_port")]
    [InlineData("\"ip\": \"127.0.0.1\",", "", "ip")]
    public void Parse_AnythingElse_SaysWhatWasExpected(string good, string bad, string told) =>
        Assert.Contains(told, Assert.Throws<ProtocolException>(() => Parse(Good.Replace(good, bad, StringComparison.Ordinal))).Message);

    [Fact]
    public void Parse_EmptyKey_NeedsNoScheme() =>
        Assert.Equal("", Parse(Good.Replace("\"k\"", "\"\"", StringComparison.Ordinal).Replace("hmac-sha256", "", StringComparison.Ordinal)).Key);

    [Fact]
    public void Read_NoSuchFile_NamesIt() =>
        Assert.Contains("no-such-file.json", Assert.Throws<ProtocolException>(() => ConnectionFile.Read("no-such-file.json")).Message);

    private static ConnectionFile Parse(string json) => ConnectionFile.Parse(Encoding.UTF8.GetBytes(json));
}
