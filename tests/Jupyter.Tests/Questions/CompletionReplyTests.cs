using NotebookCourse.Jupyter.Questions;
using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Jupyter.Tests.Questions;

public class CompletionReplyTests
{
    private static readonly Completion[] Items =
        [new("Reverse", "Reverse", "method"), new("Read", "Read", "method"), new("Spread", "Spread", "method"), new("Read<>", "Read", "method")];

    [Theory]
    [InlineData("re", "Reverse Read")]
    [InlineData("READ", "Read")]
    [InlineData("sad", "Reverse Read Spread")]
    [InlineData("", "Reverse Read Spread")]
    public void Of_Typed_OffersWhatBeginsSoOrElseAll(string typed, string matches) =>
        Assert.Equal(matches, string.Join(' ', CompletionReply.Of(typed, 0, typed.Length, Items).Content!["matches"]!.AsArray().Select(match => match!.GetValue<string>())));

    [Fact]
    public void Of_BehindCharactersOfTwoHalves_CountsThemOnce()
    {
        var content = CompletionReply.Of("\"😀\".re", 5, 2, Items).Content!;

        Assert.Equal((4, 6), (content["cursor_start"]!.GetValue<int>(), content["cursor_end"]!.GetValue<int>()));
    }
}
