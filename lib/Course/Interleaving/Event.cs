namespace NotebookCourse.Interleaving;

/// <summary>A step that a thread has taken in a run.</summary>
/// <param name="Thread">The thread's place among the threads of the program, counted from 0.</param>
/// <param name="Footprint">What it touched.</param>
/// <param name="StartedAfter">For the first step of a thread that was started: which step its starter took last before; -1 for none.</param>
internal readonly record struct Event(int Thread, Footprint Footprint, int StartedAfter);
