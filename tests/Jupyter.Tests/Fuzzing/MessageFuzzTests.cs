using System.Text;
using CsCheck;
using NotebookCourse.Jupyter.Cells;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Questions;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Jupyter.Tests.Fuzzing;

/// <summary>Messages that are signed as they should be and say something else than the protocol has it.</summary>
public class MessageFuzzTests
{
    private static readonly Signer Signer = new("key");

    private static readonly Gen<string> Headers = HostileJson.Of(
        """{"msg_id":"1","session":"s","username":"u","date":"2026-01-01T00:00:00Z","msg_type":"execute_request","version":"5.4"}""");

    private static readonly Gen<string> Contents = HostileJson.Of(
        """{"code":"1 + 1","silent":false,"store_history":true,"user_expressions":{"a":"1","b":"2"},"allow_stdin":true,"stop_on_error":true,"cursor_pos":3,"detail_level":0}""",
        """{"hist_access_type":"range","output":false,"raw":true,"session":0,"start":1,"stop":9,"n":5,"pattern":"*","unique":true}""",
        """{"restart":false,"comm_id":"x","target_name":"y","data":{"a":[1,null]}}""");

    [Fact]
    public void Read_SignedMessageOfAnyContent_IsReadOrRefusedInWords() => Gen.Select(Headers, Contents).Sample(message => Bounds.Hold(() =>
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(message.Item1), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(message.Item2)];
        var content = Tried(() => new MessageReader(Signer).Read(Channel.Shell, [MessageReader.Delimiter, Signer.Sign(parts), .. parts]).Content);
        if (content is null) return;
        if (Tried(() => ExecuteRequest.Of(content)) is { } asked) _ = (asked.Cell, PagedQuestion.Of(asked.Code), asked.ExpressionResults());
        Tried(() => new SessionHistory().Answer(content));
        Tried(() => $"{content.Number("cursor_pos", 0)} {content.Flag("restart", false)} {content.Text("comm_id", "")} {content.Number("detail_level", 0)}");
    }));

    [Fact]
    public void Read_AnyFrames_AreReadOrRefusedInWords() => Gen.Byte.Array[0, 40].Array[0, 9].Sample(frames => Bounds.Hold(() =>
    {
        byte[][] parts = [.. frames.Select((frame, index) => index == 1 ? MessageReader.Delimiter : frame)];
        Tried(() => new MessageReader(new Signer("")).Read(Channel.Control, parts));
    }));

    private static T? Tried<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ProtocolException refusal)
        {
            Assert.InRange(refusal.Message.Length, 1, 1_000);
            return null;
        }
    }
}
