using NotebookCourse.Jupyter.Cells;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Tests.Serving;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Tests.Cells;

public class ExecuteRequestTests
{
    [Theory]
    [InlineData("""{"code": "1\r\n2"}""", CellLanguage.CSharp, "1\n2")]
    [InlineData("""{"code": "#!fsharp\nlet a = 1"}""", CellLanguage.FSharp, "let a = 1")]
    [InlineData("""{"code": "#!html  \r\n<b>"}""", CellLanguage.Html, "<b>")]
    [InlineData("""{"code": "#!mermaid"}""", CellLanguage.Mermaid, "")]
    [InlineData("""{"code": "#!import ../lib/course.csx"}""", CellLanguage.CSharp, "#!import ../lib/course.csx")]
    [InlineData("""{"code": "1\n#!html"}""", CellLanguage.CSharp, "1\n#!html")]
    public void Cell_FirstLine_NamesTheLanguage(string content, CellLanguage language, string source) =>
        Assert.Equal(new Cell(language, source), Of(content).Cell);

    [Theory]
    [InlineData("""{"code": ""}""", false, true, true)]
    [InlineData("""{"code": "", "silent": true}""", true, false, false)]
    [InlineData("""{"code": "", "silent": true, "store_history": true, "stop_on_error": true}""", true, false, false)]
    [InlineData("""{"code": "", "store_history": false, "stop_on_error": false}""", false, false, false)]
    public void Of_WhatIsNotSaid_IsAsTheProtocolHasIt(string content, bool silent, bool counts, bool stops)
    {
        var asked = Of(content);

        Assert.Equal((silent, counts, stops), (asked.Silent, asked.Counts, asked.StopsOnError));
    }

    [Theory]
    [InlineData("{}", "code")]
    [InlineData("""{"code": 1}""", "code")]
    [InlineData("""{"code": "\ud800"}""", "half a one")]
    [InlineData("""{"code": "", "silent": "yes"}""", "silent")]
    [InlineData("""{"code": "", "user_expressions": []}""", "user_expressions")]
    public void Of_AnythingElse_IsRefusedByName(string content, string word) =>
        Assert.Contains(word, Assert.Throws<ProtocolException>(() => Of(content)).Message);

    private static ExecuteRequest Of(string content) => ExecuteRequest.Of(SentMessages.Request("execute_request", content).Content);
}
