namespace NotebookCourse.Chapters.Tests.Portability;

public class RuleTests
{
    private const string Meta = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","cs"]},{"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},{"name":"html","languageName":"HTML"},{"name":"javascript","languageName":"JavaScript","aliases":["js"]},{"name":"markdown","languageName":"Markdown","aliases":["md"]},{"name":"mermaid","languageName":"Mermaid"}]}}


        """;

    private const string Good = Meta + """"
        #!markdown

        # 1 · A chapter

        Write to me@example.org, or read about `@param`. Nothing stands here that a `#!csharp` line could cut.

        #!csharp

        #!import ../lib/course.csx

        #!csharp

        int threads = 4;   //@param {type:"slider", min:1, max:64, step:1}
        using (var file = File.OpenRead(Environment.ProcessPath!)) { }
        Console.WriteLine("""
            Several lines, none of them
            a language line, although "#!csharp" is mentioned.
            """);
        Machine.Here.Card()

        #!fsharp

        #!import ../lib/course.fsx

        #!fsharp

        // display and ;; are mentioned only
        let text = "Console.Error;;"
        Machine.Here.Card()

        #!html

        <b>bold</b>

        #!javascript

        (() => element.append("of its own"))();

        #!markdown

        One leads to the other.

        #!mermaid

        graph LR; one --> other

        """";

    public static TheoryData<string> Names => [.. Rule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Violations_GoodNotebook_AreNone(string rule) => Assert.Empty(Violations(rule, Draft.Of(Good)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Violations_GoodNotebookWithWindowsLineEnds_AreNone(string rule) =>
        Assert.Empty(Violations(rule, Draft.Of(Good.ReplaceLineEndings("\r\n"))));

    [Theory]
    [InlineData("#!csharp\n\n1\n")]
    [InlineData("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\",\"languageName\":\"C#\"}]}}\n\n#!csharp\n\n1\n")]
    public void Meta_MissingOrShort_IsFound(string text) => Assert.Single(MetaRule.Violations(Draft.Of(text)));

    [Theory]
    [InlineData("#!markdown \n\nProse\n")]
    [InlineData("#!md\n\nProse\n")]
    [InlineData("#!csharp\n\n#!time\n1\n")]
    [InlineData("#!csharp\n\n#!set --name x --value 1\n")]
    [InlineData("#!csharp\n\n#!share --from fsharp x\n")]
    [InlineData("#!csharp\n\n#!who\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx \n")]
    [InlineData("#!csharp\n\n1\n\n #!markdown\n\nProse\n")]
    public void LanguageLine_AliasMagicOrBlanks_IsFound(string text) => Assert.Single(LanguageLineRule.Violations(Draft.Of(text)));

    [Theory]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\nMachine.Here.Card()\n\n#!csharp\n\nMachine.Here\n")]
    [InlineData("#!csharp\n\nMachine.Here\n\n#!csharp\n\nMachine.Here\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\n\n#!csharp\n\n1 + 1\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\n\n#!csharp\n\nMachine.Here\n\n#!csharp\n\n#!import ../lib/course.csx\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\n\n#!csharp\n\nMachine.Here\n\n#!fsharp\n\nMachine.Here\n\n#!fsharp\n\nMachine.Here\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\n\n#!csharp\n\nMachine.Here\n\n#!fsharp\n\n#!import ../lib/course.fsx\n\n#!fsharp\n\n1 + 1 // Machine\n")]
    [InlineData("#!csharp\n\n#!import ../lib/course.csx\n\n#!csharp\n\nMachine.Here\n\n#!fsharp\n\n#!import ../lib/course.fsx\n\n#!fsharp\n\nMachine.Here\n\n#!fsharp\n\n#!import ../lib/course.fsx\n")]
    public void Import_InCompanyOrElsewhereOrUntried_IsFound(string text) => Assert.Single(ImportRule.Violations(Draft.Of(text)));

    [Theory]
    [InlineData("display(1);")]
    [InlineData("1.Display();")]
    [InlineData("if (true) { HTML(\"<b>\"); }")]
    [InlineData("Console.Error.WriteLine();")]
    [InlineData("var line = Console.ReadLine();")]
    [InlineData("dynamic x = 1;")]
    [InlineData("using var file = File.OpenRead(\"x\");")]
    [InlineData("await using var file = File.OpenRead(\"x\");")]
    public void ForbiddenSyntax_InACell_IsFound(string code) => Assert.Single(ForbiddenSyntaxRule.Violations(Draft.OfCode(code)));

    [Theory]
    [InlineData("display 1")]
    [InlineData("(1).Display()")]
    [InlineData("eprintfn \"x\"")]
    [InlineData("let line = System.Console.ReadLine()")]
    [InlineData("let a = 1;;")]
    [InlineData("#load \"x.fsx\"")]
    public void ForbiddenSyntax_InAnFSharpCell_IsFound(string code) =>
        Assert.Single(ForbiddenSyntaxRule.FSharpViolations(Draft.Of($"#!fsharp\n\n{code}\n")));

    [Theory]
    [InlineData("void M() { using var file = File.OpenRead(\"x\"); }")]
    [InlineData("// display(1) and dynamic are mentioned only\nvar text = \"display(1)\";")]
    public void ForbiddenSyntax_WhereItDoesNoHarm_IsNotFound(string code) => Assert.Empty(ForbiddenSyntaxRule.Violations(Draft.OfCode(code)));

    [Theory]
    [InlineData("var text = \"\"\"\n#!csharp\n\"\"\";")]
    [InlineData("var text = @\"\n#!csharp\n\";")]
    [InlineData("var text = @\"\n#!time\n\";")]
    [InlineData("var text = $@\"\n#!time\n{1}\";")]
    [InlineData("var text = \"\"\"\n    #!time\n    \"\"\";")]
    public void String_WithALanguageLine_IsFound(string code) => Assert.NotEmpty(StringRule.Violations(Draft.OfCode(code)));

    [Theory]
    [InlineData("#r \"../lib/Course.dll\"")]
    [InlineData("#r \"Course.dll\"")]
    public void Reference_ToAFile_IsFound(string code) => Assert.Single(ReferenceRule.Violations(Draft.OfCode(code)));

    [Fact]
    public void Reference_ToAFileInFSharp_IsFound() =>
        Assert.Single(ReferenceRule.Violations(Draft.Of("#!fsharp\n\n#r @\"../lib/Course.dll\"\n")));

    [Theory]
    [InlineData("#!csharp\n\nvar threads = 1;\n\n#!markdown\n\nThere are @threads of them.\n")]
    [InlineData("#!csharp\n\nvar (threads, rest) = (1, 2);\n\n#!html\n\n<b>@threads</b>\n")]
    [InlineData("#!fsharp\n\nlet mutable threads = 1\n\n#!markdown\n\nThere are @threads of them.\n")]
    [InlineData("#!mermaid\n\ngraph LR; a --> @threads\n\n#!csharp\n\nint.TryParse(\"1\", out var threads);\n")]
    public void AtWord_ThatNamesAVariable_IsFound(string text) => Assert.Single(AtWordRule.Violations(Draft.Of(text)));

    [Theory]
    [InlineData("#!csharp\n\nvar name = \"@input:name\";\n")]
    [InlineData("#!markdown\n\nType @password here.\n")]
    public void AtWord_ThatAsksTheReader_IsFound(string text) => Assert.Single(AtWordRule.Violations(Draft.Of(text)));

    [Theory]
    [InlineData("#!javascript\n\nconst mine = 1;\n")]
    [InlineData("#!javascript\n\n(() => { window.mine = 1; })();\n")]
    [InlineData("#!javascript\n\n(() => { globalThis['mine'] = 1; })();\n")]
    [InlineData("#!javascript\n\n(async () => { await interactive.csharp.getVariable('x'); })();\n")]
    [InlineData("#!javascript\n\n(() => import('https://cdn.example.org/d3.js'))();\n")]
    [InlineData("#!html\n\n<script src=\"//cdn.example.org/d3.js\"></script>\n")]
    [InlineData("#!html\n\n<img src=https://example.org/picture.png>\n")]
    [InlineData("#!html\n\n<b style=\"background: url('http://example.org/picture.png')\">bold</b>\n")]
    public void PageCell_ThatCountsOnSomethingElse_IsFound(string text) => Assert.Single(PageCellRule.Violations(Draft.Of(text)));

    [Theory]
    [InlineData("#!mermaid\n\ngraph LR; a --> b\n")]
    [InlineData("#!markdown\n\n## A heading\n\n#!mermaid\n\ngraph LR; a --> b\n")]
    [InlineData("#!csharp\n\n1\n\n#!mermaid\n\ngraph LR; a --> b\n")]
    public void Mermaid_WithoutProseBeforeIt_IsFound(string text) => Assert.Single(MermaidRule.Violations(Draft.Of(text)));

    [Fact]
    public void Compile_GoodNotebook_IsFine() => Assert.Empty(CompileRule.Violations(Draft.Of(Good)));

    [Theory]
    [InlineData("Barrier gate;")]
    [InlineData("1 +")]
    [InlineData("#r \"nuget: Some.Package\"")]
    [InlineData("Microsoft.DotNet.Interactive.Kernel kernel;")]
    public void Compile_WithWhatAnotherHostHasNot_IsFound(string code) => Assert.Single(CompileRule.Violations(Draft.OfCode(code)));

    [Fact]
    public void Compile_AfterACellThatDoesNot_FindsTheNextByItself() =>
        Assert.Single(CompileRule.Violations(Draft.Of("#!csharp\n\nint one = \"\";\n\n#!csharp\n\nint two = 2;\n\n#!csharp\n\ntwo\n")));

    [Fact]
    public void Knob_ThatCannotBeRead_IsFound() =>
        Assert.Single(KnobRule.Violations(Draft.OfCode("int threads = 4;   //@param {type:\"slider\"")));

    private static IEnumerable<string> Violations(string rule, Draft draft) =>
        Rule.All.Single(candidate => candidate.Name == rule).Violations(draft);
}
