namespace NotebookCourse;

// Streams and the data centre: see Words.Phrases.cs.
internal static partial class Words
{
    public static string MarbleSource => Say();

    public static string MarbleFirst => Say();

    public static string MarbleSecond => Say();

    public static string MarbleFailure => Say();

    public static string NoMarble(char found) => Say(arguments: [found]);
}
