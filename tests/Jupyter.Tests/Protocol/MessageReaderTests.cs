using System.Text;
using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Tests.Protocol;

public class MessageReaderTests
{
    private static readonly Signer Signer = new("key");

    private readonly MessageReader _reader = new(Signer);

    [Fact]
    public void Read_WhatTheWriterWrote_GivesItBack()
    {
        byte[] parent = "{}"u8.ToArray();
        var frames = new MessageWriter(Signer).Write(["one"u8.ToArray(), "two"u8.ToArray()], "execute_request", parent, new JsonObject { ["code"] = "é😀" });

        var request = _reader.Read(Channel.Control, frames);

        Assert.Equal((Channel.Control, "execute_request", "é😀"), (request.Channel, request.Type, request.Content.Text("code")));
        Assert.Equal(["one", "two"], request.Identities.Select(Encoding.UTF8.GetString));
        Assert.Equal("5.4", JsonNode.Parse(request.Header)!["version"]!.GetValue<string>());
    }

    // Computed by Python: hmac.new(b"key", b"abcd", "sha256").hexdigest().
    [Fact]
    public void Sign_KnownParts_IsTheHmacOfAllOfThem() => Assert.Equal(
        "2a31ec0ee8d878c9eece9fb0df79b3b90b2256240163aa5ee50d176d3d1121f8",
        Encoding.ASCII.GetString(Signer.Sign(["a"u8.ToArray(), "bc"u8.ToArray(), "d"u8.ToArray()])));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Read_AnythingChanged_IsRefused(int frame)
    {
        var frames = Message();
        frames[frame] = [.. frames[frame], (byte)' '];

        Assert.Contains("signed with the connection's key", Refusal(frames));
    }

    [Fact]
    public void Read_Unsigned_IsRefused()
    {
        var frames = Message();
        frames[1] = [];

        Assert.Contains("no signature", Refusal(frames));
    }

    [Fact]
    public void Read_SecondTime_IsRefused()
    {
        var frames = Message();
        _reader.Read(Channel.Shell, frames);

        Assert.Contains("come before", Refusal(frames));
    }

    [Fact]
    public void Read_UnsignedOfStranger_DoesNotMakeTheRealOneAReplay()
    {
        var frames = Message();
        byte[][] forged = [.. frames[..^1], "[]"u8.ToArray()];
        Refusal(forged);

        Assert.Equal("kernel_info_request", _reader.Read(Channel.Shell, frames).Type);
    }

    [Fact]
    public void Read_EmptyKey_AsksForNoSignature()
    {
        var reader = new MessageReader(new Signer(""));
        var frames = new MessageWriter(new Signer("")).Write([], "kernel_info_request", null, []);

        Assert.Empty(frames[1]);
        Assert.Equal("kernel_info_request", reader.Read(Channel.Shell, frames).Type);
        Assert.Equal("kernel_info_request", reader.Read(Channel.Shell, frames).Type);
    }

    [Theory]
    [InlineData("""{"msg_id": "1"}""", "msg_type")]
    [InlineData("""{"msg_id": 1, "msg_type": "x"}""", "msg_id")]
    [InlineData("""{"msg_id": "1", "msg_id": "2", "msg_type": "x"}""", "JSON")]
    [InlineData("""{"msg_id": "\ud800", "msg_type": "x"}""", "half a one")]
    [InlineData("""{"msg_id": "1", "msg_type": "x" """, "JSON")]
    [InlineData("""{"msg_id": "1", "msg_type": "x", "\ud800": 1}""", "half a one")]
    [InlineData("[]", "object")]
    [InlineData("", "JSON")]
    public void Read_HeaderThatIsNone_IsRefusedByName(string header, string word) =>
        Assert.Contains(word, Refusal(Signed(header, "{}")));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"\ud800": 1}""")]
    [InlineData("""{"a": {"\udc00": 1}}""")]
    public void Read_ContentThatIsNoObject_IsRefusedByName(string content) =>
        Assert.Contains("kernel_info_request", Refusal(Signed("""{"msg_id": "1", "msg_type": "kernel_info_request"}""", content)));

    [Fact]
    public void Read_NestedWithoutEnd_IsRefused() =>
        Assert.Contains("JSON", Refusal(Signed("""{"msg_id": "1", "msg_type": "x"}""", $"{{\"a\":{new string('[', 100_000)}")));

    [Fact]
    public void Read_WrongPartThatIsLong_IsToldShortly() =>
        Assert.InRange(Refusal(Signed($$"""{"msg_id": [{{string.Join(',', Enumerable.Repeat("1", 100_000))}}], "msg_type": "x"}""", "{}")).Length, 1, 500);

    [Fact]
    public void Read_TypeThatIsLong_IsToldShortly() =>
        Assert.InRange(Refusal(Signed($$"""{"msg_id": "1", "msg_type": "{{new string('x', 100_000)}}"}""", "[]")).Length, 1, 1_000);

    private string Refusal(IReadOnlyList<byte[]> frames) =>
        Assert.Throws<ProtocolException>(() => _reader.Read(Channel.Shell, frames)).Message;

    private static byte[][] Message() => [.. new MessageWriter(Signer).Write([], "kernel_info_request", null, new JsonObject
    {
        ["text"] = "a\ud83d\ude00b",
        ["number"] = 12,
        ["flag"] = true,
        ["names"] = new JsonObject { ["\u00e9"] = 1, ["f"] = 2 },
    })];

    private static byte[][] Signed(string header, string content)
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];
        return [MessageReader.Delimiter, Signer.Sign(parts), .. parts];
    }
}
