using NotebookCourse.Kernel.Client;
using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Scripting;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class TextTests
{
    // Not a theory: a test's name cannot carry half a surrogate pair.
    [Fact]
    public void Repair_AnyUtf16_IsValid()
    {
        Assert.Equal("plain", Utf16.Repair("plain"));
        Assert.Equal("\U0001F600", Utf16.Repair("\U0001F600"));
        Assert.Equal("\uFFFD", Utf16.Repair("\uD800"));
        Assert.Equal("\uFFFD\uFFFD", Utf16.Repair("\uDC00\uD800"));
        Assert.Equal("a\uFFFD\U0001F600b", Utf16.Repair("a\uD83D\uD83D\uDE00b"));
    }

    [Fact]
    public void LastWords_RuntimeCriesOut_KeepsItsAccountApartFromTheLearnersText()
    {
        var words = new StderrTail();
        Assert.Equal(9, words.Append("learner's"));
        Assert.Equal(5, words.Append("text\nStack overflow.\n   at A()\n"));
        Assert.Equal(0, words.Append("   at B()\n"));

        Assert.Equal("Stack overflow.\n   at A()\n   at B()", words.ToString());
    }

    [Fact]
    public void Clean_FramesOfTheMachinery_AreLeftOut()
    {
        var clean = LearnerFrames.Clean("""
            Process terminated.
               at System.Environment.FailFast(System.String)
               at Submission#2.<>c.<<Initialize>>b__0_0() in /tmp/x/cell-7:line 2
               at Submission#2+<<Initialize>>d__0.MoveNext() in C:\x\cell-8:line 3
               at Submission#2.<Factory>(System.Object[])
               at Microsoft.CodeAnalysis.Scripting.Script.Run()
               at NotebookCourse.Kernel.Running.CellRunner.Run()
            --- End of stack trace from previous location ---
            """, cellId: 8);

        Assert.Equal("""
            Process terminated.
               at System.Environment.FailFast(System.String)
               at <<Initialize>>b__0_0() in an earlier cell:line 2
               at top level in this cell:line 3

            """, clean);
    }
}
