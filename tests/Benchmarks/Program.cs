using NotebookCourse.Benchmarks.Course;

switch (args)
{
    case ["factoring"]:
        FactoringFigures.Run();
        return 0;
    default:
        Console.Error.WriteLine("Expected: factoring.");
        return 2;
}
