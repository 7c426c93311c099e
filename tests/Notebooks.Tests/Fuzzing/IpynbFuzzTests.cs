using CsCheck;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests.Fuzzing;

/// <summary>Notebooks of Jupyter in which members and values are replaced, dropped, renamed or wrapped.</summary>
public class IpynbFuzzTests
{
    private static readonly string[] Notebooks =
    [
        """{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":".net-csharp","language":"C#"},"language_info":{"name":"C#"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp"}}},"cells":[{"cell_type":"markdown","id":"a","metadata":{},"source":["# One\n","text"]},{"cell_type":"code","id":"b","metadata":{"dotnet_interactive":{"language":"pwsh"},"polyglot_notebook":{"kernelName":"pwsh"}},"execution_count":null,"outputs":[],"source":["#!pwsh\n","Get-Date"]},{"cell_type":"raw","id":"c","metadata":{},"source":"raw"},{"cell_type":"code","source":"#!fsharp\nlet x = 1"}]}""",
        """{"cells":[],"nbformat":4}""",
    ];

    [Fact]
    public void Read_NotebookThatWasChanged_ComesBackOrIsRefused() => HostileJson.Of(Notebooks).Sample(text => Bounds.Hold(() =>
    {
        try
        {
            var cells = IpynbFile.Parse(text, "any.ipynb").Cells;
            Assert.Equal(cells, IpynbFile.Parse(IpynbFile.ToText([.. cells.Select(CellRun.Not)]), "again.ipynb").Cells);
        }
        catch (NotebookException refusal)
        {
            Assert.Equal("any.ipynb", refusal.File);
        }
    }));
}
