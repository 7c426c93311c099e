using NotebookCourse.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Measuring.Exercises;

namespace NotebookCourse.Tests.Exercises;

public class HintTests
{
    public static TheoryData<string> Numbers => [.. Exercise.All.Select(exercise => exercise.Number)];

    [Fact]
    public void Hint_AskedAgain_GivesOneMoreAndThenSaysThatThereIsNone()
    {
        var exercise = new MedianExercise();
        Hint[] hints = [exercise.Hint(), exercise.Hint(), exercise.Hint(), exercise.Hint(), exercise.Hint()];

        Assert.Equal(
            ["Exercise 0.1, hint 1 of 3:", "Exercise 0.1, hint 2 of 3:", "Exercise 0.1, hint 3 of 3:", "Exercise 0.1, no more hints.", "Exercise 0.1, no more hints."],
            hints.Select(hint => hint.Title));
        Assert.Equal(4, hints.Select(hint => hint.Alternative).Distinct().Count());
        Assert.Equal("You have had all 3 hints.", hints[^1].Alternative);
    }

    [Fact]
    public void Exercises_All_AreThePropertiesAndEachNumberIsThereOnce()
    {
        Assert.Equal(typeof(Exercise).GetProperties().Length, Exercise.All.Count);
        Assert.Equal(Exercise.All.Count, Exercise.All.Select(exercise => exercise.Number).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Hints_OfEachExercise_AreThreeAndNameNoFile(string number)
    {
        var exercise = (IHinting)Activator.CreateInstance(Exercise.All.Single(each => each.Number == number).GetType())!;
        Hint[] hints = [.. Enumerable.Range(0, 4).Select(_ => exercise.Hint())];

        Assert.Equal("That was the last hint.", hints[2].Caption);
        Assert.All(hints, hint => Assert.DoesNotContain(".dib", hint.Title + hint.Alternative + hint.Caption, StringComparison.Ordinal));
    }

    // What a check says when it fails names the property, and takes the name from the class.
    [Fact]
    public void Exercises_All_AreNamedAsTheirClasses() => Assert.All(
        typeof(Exercise).GetProperties(),
        property => Assert.Equal($"{property.Name}{nameof(Exercise)}", property.GetValue(null)!.GetType().Name));

    [Fact]
    public void Hint_ByNumber_IsThatOfTheExercise()
    {
        Assert.StartsWith("Exercise 8.1, ", Exercise.Hint("8.1").Title, StringComparison.Ordinal);
        Assert.StartsWith(
            $"There must be an exercise 7.9, but there are: 0.1, 0.2, {string.Join(", ", Exercise.All.Skip(2).Select(exercise => exercise.Number))}.",
            Assert.Throws<ArgumentException>(() => Exercise.Hint("7.9")).Message,
            StringComparison.Ordinal);
    }
}
