using CsCheck;

namespace NotebookCourse.Notebooks.Tests.Knobs;

public class KnobSetterTests
{
    private const string Source =
        "// knobs\r\n"
        + "int threads = 4;   //@param {type:\"slider\", min:1, max:64}\r\n"
        + "var share = 0.5; //@param {type:\"number\", min:0, max:1}\r\n"
        + "long n = 10L;  //@param {type:\"number\"}\r\n"
        + "bool print = false;\t//@param {type:\"boolean\"}\r\n"
        + "string name = @\"x\"; //@param {type:\"string\"}\r\n"
        + "var kind = \"a\"; //@param [\"a\", \"b\"]\r\n"
        + "Run(threads, 4);\r\n";

    // It would be 25 to who leaves the comma out, and 1,000 is a thousand to many: it is not guessed.
    [Theory]
    [InlineData("share", "0,5", "share must be 0 to 1, but was 0,5.")]
    [InlineData("threads", "2,5", "threads must be 1 to 64, but was 2,5.")]
    [InlineData("n", "1,000", "n must be a whole number, but was 1,000.")]
    public void Set_NumberWithAComma_IsRefused(string name, string value, string message) =>
        Assert.Equal(message, Assert.Throws<KnobException>(() => Set("#!c#\n" + Source, (name, value))).Message);

    [Fact]
    public void Set_SeveralKnobs_RewritesTheirLiteralsAlone()
    {
        var text = "\uFEFF#!c#\r\n\r\n" + Source + "\n#!md\n\nend";

        var set = Set(text, ("threads", "16"), ("share", "1"), ("n", "20"), ("print", "true"), ("name", "a\"b\\c\n"), ("kind", "b"));

        Assert.Equal(
            text.Replace("threads = 4", "threads = 16", StringComparison.Ordinal)
                .Replace("0.5", "1.0", StringComparison.Ordinal)
                .Replace("10L", "20L", StringComparison.Ordinal)
                .Replace("false", "true", StringComparison.Ordinal)
                .Replace("@\"x\"", """
                    "a\"b\\c\u000a"
                    """, StringComparison.Ordinal)
                .Replace("kind = \"a\"", "kind = \"b\"", StringComparison.Ordinal),
            DibFile.ToText(set));
    }

    [Fact]
    public void Set_NameInTwoCells_SetsBoth() =>
        Assert.Equal(
            ["7", "7"],
            KnobParser.Find(Set("int x = 1; //@param [1,7]\n#!cs\nint x = 2; //@param [2,7]", ("x", "7"))).Select(knob => knob.Value));

    [Fact]
    public void Set_Nothing_GivesTheSameNotebook()
    {
        var notebook = DibFile.Parse(Source, "x.dib");

        Assert.Same(notebook, KnobSetter.Set(notebook, new Dictionary<string, string>()));
    }

    [Theory]
    [InlineData("threads", "0", "threads must be 1 to 64, but was 0.")]
    [InlineData("threads", "65", "threads must be 1 to 64, but was 65.")]
    [InlineData("threads", "1.5", "threads must be 1 to 64, but was 1.5.")]
    [InlineData("threads", "99999999999", "threads must be 1 to 64, but was 99999999999.")]
    [InlineData("threads", "", "threads must be 1 to 64, but was .")]
    [InlineData("share", "0,5", "share must be 0 to 1, but was 0,5.")]
    [InlineData("share", "NaN", "share must be 0 to 1, but was NaN.")]
    [InlineData("n", "many", "n must be a whole number, but was many.")]
    [InlineData("print", "yes", "print must be true or false, but was yes.")]
    [InlineData("kind", "c", "kind must be one of a, b, but was c.")]
    [InlineData("nosuch", "1", "there is no knob named nosuch; the knobs are threads (1 to 64); share (0 to 1); n (a whole number); print (true or false); name (any text); kind (one of a, b).")]
    public void Set_ValueThatDoesNotFit_IsRefused(string name, string value, string message) =>
        Assert.Equal(message, Assert.Throws<KnobException>(() => Set(Source, (name, value))).Message);

    [Fact]
    public void Set_NotebookWithoutKnobs_SaysSo() =>
        Assert.Equal("there is no knob named x; this notebook has none.", Assert.Throws<KnobException>(() => Set("1", ("x", "1"))).Message);

    [Fact]
    public void Set_AnyText_IsReadBack() => Gen.String.Sample(text =>
        Assert.Equal(text, KnobParser.Find(Set(Source, ("name", text))).Single(knob => knob.Name == "name").Value));

    [Fact]
    public void Set_AnyNumber_IsReadBackAsThatNumber() => Gen.Double[0, 1].Sample(number =>
    {
        var value = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var knob = KnobParser.Find(Set(Source, ("share", value))).Single(each => each.Name == "share");
        Assert.Equal(("double", value), (knob.CSharpType, knob.Value));
    });

    private static Notebook Set(string text, params (string Name, string Value)[] values) =>
        KnobSetter.Set(DibFile.Parse(text, "x.dib"), values.ToDictionary(pair => pair.Name, pair => pair.Value));
}
