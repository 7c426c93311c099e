namespace NotebookCourse.Tests.Figures.Schedules;

/// <summary>A page that holds nothing but a figure, and a program whose lines it shows.</summary>
internal static class CodeOnAPage
{
    public const string Page = "<!doctype html><meta charset='utf-8'><meta name='viewport' content='width=device-width'><style>body { margin: 0 }</style>";

    public const string Counting = """
        int n = 0;
        void Count(int by)
        {
            int seen = n;
            n = seen + by;
        }
        return Scenario.Of(() => Count(1), () => Count(10)).Giving(() => n);
        """;
}
