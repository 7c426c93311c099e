namespace NotebookCourse;

// Railways: see Words.Phrases.cs.
internal static partial class Words
{
    public static string SectionNamed(string track) => Say(arguments: [track]);

    public static string NoWay(string from, string to) => Say(arguments: [from, to]);

    public static string NoSuchStation(string name, string all) => Say(arguments: [name, all]);
}
