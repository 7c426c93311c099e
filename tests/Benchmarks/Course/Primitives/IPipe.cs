namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>A queue between two threads. Implemented by structs, so that calls are compiled for each and not looked up.</summary>
internal interface IPipe
{
    bool TryPut(int item);

    bool TryTake(out int item);
}
