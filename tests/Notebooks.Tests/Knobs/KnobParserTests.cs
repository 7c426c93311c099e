namespace NotebookCourse.Notebooks.Tests.Knobs;

public class KnobParserTests
{
    [Fact]
    public void Find_Slider_HasTypeValueAndRange()
    {
        var knob = Find("""int threads = 4;   //@param {type:"slider", min:1, max:64, step:1}""");

        Assert.Equal(
            ("threads", KnobKind.Slider, "int", "4", 1d, 64d, 1d, 0, "1 to 64"),
            (knob.Name, knob.Kind, knob.CSharpType, knob.Value, knob.Min, knob.Max, knob.Step, knob.CellIndex, knob.RangeText));
    }

    [Theory]
    [InlineData("""long n = 1_000_000; //@param {type:"number", min:1}""", KnobKind.Number, "long", "1000000", "at least 1")]
    [InlineData("""var n = 5L; // @param {"type":"integer","max":9}""", KnobKind.Number, "long", "5", "at most 9")]
    [InlineData("""var n = 5_000_000_000;//@param {type:"number"}""", KnobKind.Number, "long", "5000000000", "a whole number")]
    [InlineData("""int n = -3;//@param {type:"number"}""", KnobKind.Number, "int", "-3", "a whole number")]
    [InlineData("""double share = 1; //@param {type:"number"}""", KnobKind.Number, "double", "1", "a number")]
    [InlineData("""var share = .25d; //@param {type:"slider", min:0, max:0.5, step:0.01}""", KnobKind.Slider, "double", "0.25", "0 to 0.5")]
    [InlineData("""var share = 1e-3; //@param {type:"number"}""", KnobKind.Number, "double", "0.001", "a number")]
    [InlineData("""bool print = false; //@param {type:"boolean"}""", KnobKind.Boolean, "bool", "false", "true or false")]
    [InlineData("""string url = "a \"b\" \\ \u00e9"; //@param {type:"string"}""", KnobKind.Text, "string", """a "b" \ é""", "any text")]
    [InlineData("""var url = @"c:\x""y"; //@param {type:"string"}""", KnobKind.Text, "string", """c:\x"y""", "any text")]
    [InlineData("""string variant = "a; b"; //@param ["a; b", "c"]""", KnobKind.Choice, "string", "a; b", "one of a; b, c")]
    [InlineData("""int racks = 2; //@param [1, 2, 4]""", KnobKind.Choice, "int", "2", "one of 1, 2, 4")]
    public void Find_AnyForm_IsUnderstood(string line, KnobKind kind, string type, string value, string range)
    {
        var knob = Find(line);

        Assert.Equal((kind, type, value, range), (knob.Kind, knob.CSharpType, knob.Value, knob.RangeText));
    }

    [Fact]
    public void Find_SeveralCells_GivesTheKnobsOfCSharpInOrder()
    {
        var notebook = DibFile.Parse("#!md\n\n`int a = 1; //@param {type:\"number\"}`\n\n#!cs\n\nint b = 1; //@param [1]\nint c = 1; // a parameter\nvar d = true;//@param {type:\"boolean\"}\n#!cs\nint e = 2; //@param [2]", "x.dib");

        Assert.Equal([("b", 1), ("d", 1), ("e", 2)], KnobParser.Find(notebook).Select(knob => (knob.Name, knob.CellIndex)));
    }

    [Theory]
    [InlineData("""int threads = Cores(); //@param {type:"number"}""", "literal of type int, but found Cores()")]
    [InlineData("""threads = 4; //@param {type:"number"}""", "expected a knob such as")]
    [InlineData("""decimal d = 4; //@param {type:"number"}""", "expected a knob such as")]
    [InlineData("""int threads = 1.5; //@param {type:"number"}""", "literal of type int, but found 1.5")]
    [InlineData("""string s = "\q"; //@param {type:"string"}""", "literal of type string")]
    [InlineData("""int threads = 4; //@param {type:"slider"}""", "with a min and a max")]
    [InlineData("""int threads = 4; //@param {type:"slider", min:9, max:1}""", "with a min and a max")]
    [InlineData("""int threads = 4; //@param {type:"dial"}""", "but found dial")]
    [InlineData("""bool b = true; //@param {type:"number"}""", "fits the bool b")]
    [InlineData("""int threads = 4; //@param {min:1}""", "expected a type")]
    [InlineData("""int threads = 4; //@param {type:"number", most:3}""", "but found most")]
    [InlineData("""int threads = 4; //@param {type:"number", min:x}""", "min to be a number, but found x")]
    [InlineData("""int threads = 4; //@param {type:"number" """, "expected a form such as")]
    [InlineData("""int threads = 4; //@param ["a", ]""", "list of choices")]
    [InlineData("""int threads = 4; //@param []""", "the list is empty")]
    [InlineData("""int threads = 4; //@param ["four", 4]""", "of type int, but found four")]
    [InlineData("""int threads = 4; //@param [1, 2]""", "threads must be one of 1, 2, but was 4.")]
    [InlineData("""int threads = 0; //@param {type:"slider", min:1, max:64}""", "threads must be 1 to 64, but was 0.")]
    public void Find_FormThatDoesNotFit_IsRefusedWithItsLine(string line, string reason)
    {
        var notebook = DibFile.Parse($"#!csharp\n\nvar x = 1;\n{line}\n", "x.dib");

        var refusal = Assert.Throws<NotebookException>(() => KnobParser.Find(notebook));

        Assert.Equal(4, refusal.Line);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static Knob Find(string line) => Assert.Single(KnobParser.Find(new Notebook([new Cell(CellLanguage.CSharp, line)])));
}
