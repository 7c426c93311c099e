using Microsoft.DotNet.Interactive.Formatting;
using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Tests.Experiments;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Messages;

/// <summary>What the course writes is what hosts read: each side has its own records.</summary>
public class FigureMessageTests
{
    [Fact]
    public void Types_OfBothSides_AreTheSame() =>
        Assert.Equal(
            [MessageTypes.Exercises, MessageTypes.Check, MessageTypes.Hint, MessageTypes.Prediction, MessageTypes.Verdict, MessageTypes.Progress, MessageTypes.Run],
            (string[])[Message.Exercises, Message.Check, Message.Hint, Message.Prediction, Message.Verdict, Message.Progress, Message.Run]);

    [Fact]
    public void Check_OfAWrongSolution_TellsTheCase() =>
        Assert.Equal(
            new CheckMessage("Median", "0.1", "The middle", false, new("[1, 2, 4]", "2", "7")),
            CheckMessage.Of(Shown(Exercise.Median.Check(times => times.Sum()))));

    [Fact]
    public void Check_OfARightSolution_HasPassed() =>
        Assert.Equal(
            new CheckMessage("Median", "0.1", "The middle", true),
            CheckMessage.Of(Shown(Exercise.Median.Check(times => new Samples(times).Median))));

    [Fact]
    public void Hint_OfAnExercise_SaysWhichOfHowMany()
    {
        var hint = Exercise.Counting.Hint();

        Assert.Equal(("Counting", 3, hint.Alternative), HintMessage.In(Shown(hint)) is { } told ? (told.Exercise, told.Of, told.Text) : default);
    }

    [Fact]
    public void Prediction_OfEachKind_SaysWhatIsGuessed()
    {
        Assert.Equal(("timesAsFast", 2.5), Guess(Predict.TimesAsFast(2.5)) is var times ? (times.About, times.Value) : default);
        Assert.Equal(("seconds", 0.25), Guess(Predict.Seconds(0.25)) is var seconds ? (seconds.About, seconds.Value) : default);
        Assert.Equal(("share", 0.5), Guess(Predict.Share(0.5)) is var share ? (share.About, share.Value) : default);
        Assert.Equal(("number", 12), Guess(Predict.Number(12, "requests")) is var number ? (number.About, number.Value) : default);
        Assert.Equal(("fastest", "spin"), Guess(Predict.Fastest("spin")) is var fastest ? (fastest.About, fastest.Variant) : default);
        Assert.Equal([1, 2], Guess(Predict.Outcomes(2, 1)).Outcomes!);
    }

    [Theory]
    [InlineData(2, "asPredicted")]
    [InlineData(9, "notAsPredicted")]
    [InlineData(3, "cannotTell")]
    public void Verdict_OfEachKind_SaysTheJudgement(double guess, string judgement)
    {
        var verdict = Predict.Number(guess, "requests").Against(new(Quantity.Number, "There were 2.", 2, 2, 3));

        Assert.Equal(new VerdictMessage(judgement, verdict.Alternative), VerdictMessage.Of(Shown(verdict)));
    }

    [Fact]
    public void Progress_OfARun_SaysHowFarItIs()
    {
        var progress = new Progress("Which is fastest?", 3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.5), ["a"], null, () => ComparisonTests.Of([1]));

        Assert.Equal(new ProgressMessage("Which is fastest?", 0.286, 3, 3), ProgressMessage.Of(Shown(new ProgressFigure(progress))));
    }

    [Fact]
    public void Formatters_OfAFigureWithNothingToTell_AreThoseToLookAt() =>
        Assert.Equal(["text/html", "text/plain"], Shown(ComparisonTests.Of([1]).Chart()).Data.Keys);

    // The others show the first form that is preferred, and a message is nothing to see.
    [Fact]
    public void Formatters_InNetInteractive_ShowHtmlAlone()
    {
        var check = Exercise.Median.Check(times => times.Sum());

        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(check.GetType()));
        Assert.Contains("<figure", check.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    private static PredictionMessage Guess(Prediction prediction) => PredictionMessage.Of(Shown(prediction))!;

    // As a host finds the forms: by the names of members.
    private static CellOutput Shown(Figure figure)
    {
        var forms = new Dictionary<string, string>();
        foreach (var formatter in new ShownFormatterSource().CreateTypeFormatters())
        {
            var type = formatter.GetType();
            using var writer = new StringWriter();
            if ((bool)type.GetMethod("Format")!.Invoke(formatter, [figure, writer])!)
                forms[(string)type.GetProperty("MimeType")!.GetValue(formatter)!] = writer.ToString();
        }
        return new CellOutput(CellOutputKind.Result, forms);
    }
}
