using System.Text.RegularExpressions;

namespace NotebookCourse.Player.Tests.Assets;

/// <summary>A browser cannot ask the server's colours for their keywords, so both lists are held equal here.</summary>
public sealed partial class KeywordTests
{
    [Fact]
    public void Keywords_OfTheEditor_EqualThoseOfTheDrawnSource()
    {
        var drawn = KeywordsIn(Repository.At("lib", "Notebooks", "Book", "CSharpCode.cs"));
        var edited = KeywordsIn(Repository.At("lib", "Player", "wwwroot", "js", "editor", "csharp.js"));

        Assert.Contains("while", drawn);
        Assert.Equal(drawn, edited);
    }

    private static string[] KeywordsIn(string path) =>
        string.Concat(Part.Matches(File.ReadAllText(path)).Select(match => match.Groups["words"].Value)).Split('|');

    [GeneratedRegex("\"(?<words>(?:[a-z]+\\|){5,}(?:[a-z]+)?)\"")]
    private static partial Regex Part { get; }
}
