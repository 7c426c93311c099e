using System.Reactive.Concurrency;
using NotebookCourse.Exercises;
using NotebookCourse.Topics.Streams.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>12.1: the temperature that begins each episode. Given: the temperatures, and from where on it is too hot.</summary>
    public static Exercise<Func<IObservable<double>, double, IObservable<double>>> OneAlarm { get; } = new OneAlarmExercise();

    /// <summary>12.2: true when an alarm comes on, false when it goes off. Given: the temperatures, from where on it comes on, and where it goes off.</summary>
    public static Exercise<Func<IObservable<double>, double, double, IObservable<bool>>> Hysteresis { get; } = new HysteresisExercise();

    /// <summary>12.3: the highest reading of each period. Given: the readings, how long a period is, and the clock.</summary>
    public static Exercise<Func<IObservable<double>, TimeSpan, IScheduler, IObservable<double>>> Peaks { get; } = new PeaksExercise();
}
