namespace NotebookCourse.Topics.Races;

/// <summary>One thread writes data and then a flag; the other reads the flag and then the data. The outcome is what it read.</summary>
/// <remarks>Source: Alglave, Maranget and Tautschnig, Herding cats, 2014.</remarks>
public static class MessagePassing
{
    /// <summary>Plain writes and reads, which compiler and processor may exchange.</summary>
    public static LitmusTest<Message, (int, int)> Plain() => Litmus.Of(
            RacesWords.MessagePassing,
            () => new Message(),
            message =>
            {
                message.Data = 1;
                message.Flag = 1;
            },
            message =>
            {
                message.ReadFlag = message.Flag;
                message.ReadData = message.Data;
            },
            message => (message.ReadFlag, message.ReadData))
        .InOrder()
        .Interesting((1, 0), RacesWords.FlagBeforeData);

    /// <summary>The flag is volatile: whoever writes it publishes all that it wrote before, and whoever reads it set sees that.</summary>
    public static LitmusTest<Message, (int, int)> WithVolatile() => Litmus.Of(
            RacesWords.MessagePassingVolatile,
            () => new Message(),
            message =>
            {
                message.Data = 1;
                Volatile.Write(ref message.Flag, 1);
            },
            message =>
            {
                message.ReadFlag = Volatile.Read(ref message.Flag);
                message.ReadData = message.Data;
            },
            message => (message.ReadFlag, message.ReadData))
        .InOrder()
        .Forbidden((1, 0), RacesWords.FlagAfterData);

    private static LitmusTest<Message, (int, int)> InOrder(this LitmusTest<Message, (int, int)> test) => test
        .Acceptable((0, 0), RacesWords.ReaderWasFirst)
        .Acceptable((0, 1), RacesWords.ReaderWasBetween)
        .Acceptable((1, 1), RacesWords.WriterWasFirst);

    /// <summary>What the threads share.</summary>
    public sealed class Message
    {
        internal int Data, Flag, ReadData, ReadFlag;
    }
}
