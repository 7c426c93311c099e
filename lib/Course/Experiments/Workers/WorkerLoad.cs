namespace NotebookCourse.Experiments.Workers;

/// <summary>What one worker did in a run.</summary>
/// <param name="Worker">Its number, from zero.</param>
/// <param name="Items">How many things it worked on.</param>
/// <param name="Seconds">How long it was at work; a worker process also while it was starting.</param>
/// <param name="Deaths">How often it died and was replaced: only processes do.</param>
public sealed record WorkerLoad(int Worker, int Items, double Seconds, int Deaths = 0);
