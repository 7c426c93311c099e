using System.Text;

namespace NotebookCourse.Notebooks;

/// <summary>Puts together what a cell wrote in pieces.</summary>
internal static class CellOutputText
{
    /// <summary>The outputs with each run of texts made one.</summary>
    public static List<CellOutput> Joined(this IReadOnlyList<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        var text = new StringBuilder();
        foreach (var output in outputs)
        {
            if (output.Kind == CellOutputKind.Text)
            {
                text.Append(output.Data.GetValueOrDefault("text/plain"));
                continue;
            }

            Flush();
            joined.Add(output);
        }

        Flush();
        return joined;

        void Flush()
        {
            if (text.Length > 0)
                joined.Add(CellOutput.Text(text.ToString()));
            text.Clear();
        }
    }
}
