using Bunit;
using Microsoft.AspNetCore.Components;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Components;

namespace NotebookCourse.Player.Tests.Components;

public sealed class KnobControlTests : BunitContext
{
    private readonly List<string> _set = [];

    [Fact]
    public void Slider_OfWholeNumbers_IsASliderAndANumberOfOneValue()
    {
        var knob = Show("int threads = 4;   //@param {type:\"slider\", min:1, max:64, step:1}");

        Assert.Equal(("1", "64", "1", "4"), Range(knob.Find("input[type=range]")));
        Assert.Equal(("1", "64", "1", "4"), Range(knob.Find("input[type=number]")));
        Assert.Equal("threads", knob.Find($"label[for={knob.Find("input[type=range]").Id}]").TextContent);
        Assert.Equal("1 to 64", knob.Find(".range").TextContent);
    }

    [Fact]
    public void Slider_WhileItIsDragged_SetsEachValue()
    {
        var knob = Show("int threads = 4;   //@param {type:\"slider\", min:1, max:64, step:1}");

        knob.Find("input[type=range]").Input("5");
        knob.Find("input[type=range]").Input("6");

        Assert.Equal(["5", "6"], _set);
    }

    [Fact]
    public void Slider_OtherValueInTheCode_MovesBothControls()
    {
        var knob = Show("int threads = 4;   //@param {type:\"slider\", min:1, max:64, step:1}");

        knob.Render(parameters => parameters.Add(control => control.Knob, Knob("int threads = 9;   //@param {type:\"slider\", min:1, max:64, step:1}")));

        Assert.Equal(["9", "9"], knob.FindAll("input").Select(input => input.GetAttribute("value")));
        Assert.Equal("9", knob.Find("input[type=range]").GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void Slider_NumberIsTyped_SetsItWhenItIsComplete()
    {
        var knob = Show("int threads = 4;   //@param {type:\"slider\", min:1, max:64, step:1}");

        knob.Find("input[type=number]").Change("32");

        Assert.Equal(["32"], _set);
    }

    [Fact]
    public void Slider_OfDoublesWithoutAStep_HasAHundredSteps() =>
        Assert.Equal(("0", "2", "0.02", "0.5"), Range(Show("double share = 0.5;   //@param {type:\"slider\", min:0, max:2}").Find("input[type=range]")));

    [Fact]
    public void Number_OfDoublesWithoutAStep_TakesAny() =>
        Assert.Equal("any", Show("double share = 0.5;   //@param {type:\"number\", min:0}").Find("input[type=number]").GetAttribute("step"));

    [Theory]
    [InlineData("99")]
    [InlineData("")]
    [InlineData("x")]
    public void Number_ValueThatDoesNotFit_IsPassedOnToBeRefusedInWords(string value)
    {
        Show("int count = 5;   //@param {type:\"integer\", min:1, max:10}").Find("input[type=number]").Change(value);

        Assert.Equal([value], _set);
    }

    [Fact]
    public void Boolean_Ticked_SetsCSharpsWord()
    {
        var box = Show("bool shuffled = false;   //@param {type:\"boolean\"}").Find("input[type=checkbox]");

        Assert.False(box.HasAttribute("checked"));
        box.Change(true);
        box.Change(false);

        Assert.Equal(["true", "false"], _set);
    }

    [Fact]
    public void Boolean_True_IsTicked() => Assert.True(Show("bool shuffled = true;   //@param {type:\"boolean\"}").Find("input").HasAttribute("checked"));

    [Fact]
    public void Choice_Values_AreOfferedAndSet()
    {
        var list = Show("string order = \"down\";   //@param [\"up\", \"down\"]").Find("select");

        Assert.Equal(["up", "down"], list.QuerySelectorAll("option").Select(option => option.GetAttribute("value")));
        Assert.Equal("down", list.GetAttribute("value"));
        list.Change("up");
        Assert.Equal(["up"], _set);
    }

    [Fact]
    public void Text_WithMarkup_IsText()
    {
        var text = Show("string label = \"<b>\";   //@param {type:\"string\"}").Find("input[type=text]");

        Assert.Equal("<b>", text.GetAttribute("value"));
        text.Change("\"quoted\"");
        Assert.Equal(["\"quoted\""], _set);
    }

    private IRenderedComponent<KnobControl> Show(string source) => Render<KnobControl>(parameters => parameters
        .Add(control => control.Knob, Knob(source))
        .Add(control => control.CellId, "c1")
        .Add(control => control.OnSet, EventCallback.Factory.Create<string>(this, _set.Add)));

    private static Knob Knob(string source) => KnobParser.Find(new Notebook([new Cell(CellLanguage.CSharp, source)]))[0];

    private static (string? Min, string? Max, string? Step, string? Value) Range(AngleSharp.Dom.IElement input) =>
        (input.GetAttribute("min"), input.GetAttribute("max"), input.GetAttribute("step"), input.GetAttribute("value"));
}
