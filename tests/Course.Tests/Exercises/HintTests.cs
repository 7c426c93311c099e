using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Deadlocks.Exercises;
using NotebookCourse.Topics.Downloads.Exercises;
using NotebookCourse.Topics.Events.Exercises;
using NotebookCourse.Topics.Factoring.Exercises;
using NotebookCourse.Topics.Gpu.Exercises;
using NotebookCourse.Topics.Interpreters.Exercises;
using NotebookCourse.Topics.Locks.Exercises;
using NotebookCourse.Topics.Measuring.Exercises;
using NotebookCourse.Topics.Office.Exercises;
using NotebookCourse.Topics.Processes.Exercises;
using NotebookCourse.Topics.Pythons.Exercises;
using NotebookCourse.Topics.Races.Exercises;
using NotebookCourse.Topics.Railways.Exercises;
using NotebookCourse.Topics.Streams.Exercises;
using NotebookCourse.Topics.Switching.Exercises;
using NotebookCourse.Topics.Threads.Exercises;
using NotebookCourse.Topics.Turtles.Exercises;

namespace NotebookCourse.Tests.Exercises;

public class HintTests
{
    [Fact]
    public void Hint_AskedAgain_GivesOneMoreAndThenNamesTheSolution()
    {
        var exercise = new MedianExercise();
        Hint[] hints = [exercise.Hint(), exercise.Hint(), exercise.Hint(), exercise.Hint(), exercise.Hint()];

        Assert.Equal(
            ["Exercise 0.1, hint 1 of 3:", "Exercise 0.1, hint 2 of 3:", "Exercise 0.1, hint 3 of 3:", "Exercise 0.1, no more hints.", "Exercise 0.1, no more hints."],
            hints.Select(hint => hint.Title));
        Assert.Equal(4, hints.Select(hint => hint.Alternative).Distinct().Count());
        Assert.Contains("notebooks/solutions/00-start-here.dib", hints[^1].Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Exercises_All_HaveThreeHintsAndSolutionsThatAreThere()
    {
        Figure[][] hints =
        [
            Hints(new MedianExercise()), Hints(new WhatTheClockSeesExercise()), Hints(new MeetingExercise()), Hints(new PlatformsExercise()), Hints(new HeaviestTrainExercise()),
            Hints(new ThreadCountExercise()), Hints(new PhotocopierExercise()), Hints(new TakingTurnsExercise()),
            Hints(new NumberedExercise()), Hints(new RoundRobinExercise()), Hints(new GoodNeighbourExercise()),
            Hints(new LastSeatExercise()), Hints(new RecordExercise()), Hints(new OwnLockExercise()),
            Hints(new ShelfExercise()), Hints(new CountingExercise()), Hints(new DinnerExercise()),
            Hints(new TransferExercise()), Hints(new NextMessageExercise()), Hints(new SupervisorExercise()), Hints(new BatchExercise()), Hints(new FairSharesExercise()), Hints(new WhoeverIsFreeExercise()),
            Hints(new BreakEvenExercise()), Hints(new AtMostExercise()), Hints(new TryAgainExercise()), Hints(new LittlesLawExercise()),
            Hints(new HouseExercise()), Hints(new AnnouncerExercise()), Hints(new InSlicesExercise()),
            Hints(new OneAlarmExercise()), Hints(new HysteresisExercise()), Hints(new PeaksExercise()),
            Hints(new OwnPixelExercise()), Hints(new GpuPaysExercise()), Hints(new TreeExercise()),
            Hints(new UnderTheLockExercise()), Hints(new AroundTheWaitExercise()), Hints(new ThreadsOrProcessesExercise()),
        ];

        Assert.Equal(typeof(Exercise).GetProperties().Length, hints.Length);
        foreach (var each in hints)
        {
            Assert.Equal("That was the last hint.", each[2].Caption);
            var file = each[3].Alternative.Split(' ').Last().TrimEnd('.');
            Assert.True(File.Exists(Repository.At(file)), file);
        }
    }

    [Fact]
    public void Hint_ByNumber_IsThatOfTheExercise()
    {
        Assert.StartsWith("Exercise 8.1, ", Exercise.Hint("8.1").Title, StringComparison.Ordinal);
        Assert.StartsWith(
            "There must be an exercise 7.9, but there are: 0.1, 0.2, 1.1, 1.2, 1.3, 2.1, 2.2, 2.3, 3.1, 3.2, 3.3, 4.1, 4.2, 5.1, 5.2, 5.3, 6.1, 6.2, 7.1, 7.2, 7.3, 8.1, 8.2, 8.3, 9.1, 9.2, 9.3, 11.1, 11.2, 11.3, 12.1, 12.2, 12.3, 15.1, 15.2, 15.3, 16.1, 16.2, 16.3.",
            Assert.Throws<ArgumentException>(() => Exercise.Hint("7.9")).Message,
            StringComparison.Ordinal);
    }

    private static Figure[] Hints<TSolution>(Exercise<TSolution> exercise) => [.. Enumerable.Range(0, 4).Select(_ => exercise.Hint())];
}
