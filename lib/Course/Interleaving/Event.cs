namespace NotebookCourse.Interleaving;

/// <summary>A step of a run.</summary>
/// <param name="Actor">Who took it.</param>
/// <param name="Footprint">What it touched.</param>
internal readonly record struct Event(int Actor, Footprint Footprint);
