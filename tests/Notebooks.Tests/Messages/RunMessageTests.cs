using System.Text.Json;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Notebooks.Tests.Messages;

public class RunMessageTests
{
    [Fact]
    public void Parse_FirstVersion_TakesTheMediansAndKnowsTheQuestionByItsText()
    {
        var run = RunMessage.Parse(Text(1, "\"question\":\"Which?\"", """{"name":"one","seconds":[4,1,3,2]},{"name":"two","seconds":[3,1,2]}"""));

        Assert.Equal("Which?", run.Experiment);
        Assert.Equal([("one", 2.5), ("two", 2)], run.Variants);
    }

    [Fact]
    public void Parse_SecondVersion_TakesIdsAndMediansAsTheyAre()
    {
        var run = RunMessage.Parse(Text(2, "\"id\":\"fastest\",\"question\":\"Lequel ?\"", """{"id":"threads-4","name":"4 fils","seconds":[4,1]}""", ",\"medians\":{\"threads-4\":0.25},\"axis\":\"fils\""));

        Assert.Equal(("fastest", "Lequel ?", "fils"), (run.Experiment, run.Run.Question, run.Axis));
        Assert.Equal([("4 fils", 0.25)], run.Variants);
    }

    [Theory]
    [InlineData(0, "{\"name\":\"one\",\"seconds\":[1]}")]
    [InlineData(3, "{\"id\":\"1\",\"name\":\"one\",\"seconds\":[1]}")]
    [InlineData(2, "{\"name\":\"one\",\"seconds\":[1]}")]
    [InlineData(2, "{\"id\":\"other\",\"name\":\"one\",\"seconds\":[1]}")]
    [InlineData(1, "{\"name\":\"one\",\"seconds\":[]}")]
    public void Parse_WhatCannotBeUnderstood_IsRefused(int version, string measurement) =>
        Assert.ThrowsAny<JsonException>(() => RunMessage.Parse(Text(version, "\"question\":\"Which?\"", measurement, ""","medians":{"1":1}""")));

    private static string Text(int version, string asked, string measurements, string rest = "") => $$"""
        {"version":{{version}},"run":{ {{asked}},"taken":"2026-03-01T12:00:00+00:00","machine":{"processors":8,"processor":{} },"measurements":[{{measurements}}]}{{rest}}}
        """;
}
