using System.Buffers.Binary;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Processes.Exercises;

/// <summary>7.1: the next message of a stream, in however many pieces it comes.</summary>
internal sealed class NextMessageExercise : Exercise<Func<Stream, byte[]?>>
{
    private const int LengthBytes = sizeof(int), Seed = 5;

    // The second one has a length of two digits in base 256, the first and the fourth none at all.
    private static readonly int[][] Conversations = [[3], [0], [1, 0, 2], [5, 300, 0, 7], [70_000, 1]];

    private protected override Description About => new(
        "7.1",
        ProcessesWords.NextMessageTitle,
        [ProcessesWords.NextMessageHint1, ProcessesWords.NextMessageHint2, ProcessesWords.NextMessageHint3],
        ProcessesWords.NextMessageProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<Stream, byte[]?> solution) =>
        Trial.First(Cases().Select(each => FaultOn(solution, each.Lengths, each.Missing, each.Pieces)));

    // How long the messages are, how many bytes are missing at the end, and into what pieces the stream falls.
    private static IEnumerable<(int[] Lengths, int Missing, Pieces Pieces)> Cases()
    {
        foreach (var lengths in Conversations)
        {
            foreach (var pieces in Enum.GetValues<Pieces>())
                yield return (lengths, 0, pieces);
        }
        foreach (var missing in new[] { 1, 3, 4, 6 })
            yield return ([2, 3], missing, Pieces.AsAsked);
        yield return ([2, 3], 1, Pieces.Single);
    }

    private static Counterexample? FaultOn(Func<Stream, byte[]?> solution, int[] lengths, int missing, Pieces pieces)
    {
        var messages = lengths.Select((length, i) => Message(length, i)).ToList();
        var bytes = messages.SelectMany(message => Framed(message)).SkipLast(missing).ToArray();
        using var stream = new Dribble(bytes, pieces);
        var input = ProcessesWords.NextMessageInput.With(string.Join(", ", lengths), InWords(pieces)) + (missing == 0 ? "" : " " + ProcessesWords.NextMessageCut.With(missing));
        var whole = missing == 0 ? messages.Count : messages.Count - 1;
        for (var i = 0; i < whole; i++)
        {
            var (number, expected) = (i + 1, messages[i]);
            var fault = Trial.Of(input, ProcessesWords.NextMessageExpected.With(number, expected.Length), () => solution(stream), found => Wrong(number, found!, expected));
            if (fault is not null)
                return fault;
        }
        return AtTheEnd(solution, stream, input, missing);
    }

    private static string? Wrong(int number, byte[] found, byte[] expected) =>
        found.Length != expected.Length ? ProcessesWords.NextMessageLength.With(number, found.Length)
        : found.AsSpan().SequenceEqual(expected) ? null
        : ProcessesWords.NextMessageBytes.With(number, found.AsSpan().CommonPrefixLength(expected));

    private static Counterexample? AtTheEnd(Func<Stream, byte[]?> solution, Stream stream, string input, int missing)
    {
        var expected = missing == 0 ? ProcessesWords.NextMessageNull : ProcessesWords.NextMessageEnd;
        Attempt.Note(input, expected);
        try
        {
            var found = solution(stream);
            return found is not null ? new(input, expected, ProcessesWords.NextMessageMadeUp.With(found.Length))
                : missing == 0 ? null
                : new(input, expected, ExercisesWords.ItGaveNull);
        }
        catch (EndOfStreamException) when (missing > 0)
        {
            return null;
        }
        catch (Exception thrown) when (!Trial.IsStop(thrown))
        {
            return new(input, expected, Trial.Threw(thrown));
        }
    }

    private static byte[] Message(int length, int salt) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7 + salt + 1))];

    private static byte[] Framed(byte[] message)
    {
        var frame = new byte[LengthBytes + message.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, message.Length);
        message.CopyTo(frame, LengthBytes);
        return frame;
    }

    private static string InWords(Pieces pieces) => pieces switch
    {
        Pieces.AsAsked => ProcessesWords.PiecesAsAsked,
        Pieces.Single => ProcessesWords.PiecesSingle,
        _ => ProcessesWords.PiecesAny,
    };

    private enum Pieces
    {
        AsAsked,
        Single,
        Any,
    }

    /// <summary>A stream that gives at each call what happens to be there, as a pipe does.</summary>
    private sealed class Dribble(byte[] bytes, Pieces pieces) : Stream
    {
        // Enough for whoever looks twice; code that never looks at the count asks for ever.
        private const int MostReadsAtTheEnd = 100;

        private readonly SplitMix64 _random = new(Seed);
        private int _at, _readsAtTheEnd;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            HostContext.StopToken.ThrowIfCancellationRequested();
            var there = Math.Min(buffer.Length, bytes.Length - _at);
            if (there == 0)
            {
                return buffer.Length == 0 || _readsAtTheEnd++ < MostReadsAtTheEnd ? 0 : throw new EndlessException(ProcessesWords.NextMessageEndless.With(MostReadsAtTheEnd));
            }
            var count = pieces switch
            {
                Pieces.AsAsked => there,
                Pieces.Single => 1,
                _ => _random.Next(1, there),
            };
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
