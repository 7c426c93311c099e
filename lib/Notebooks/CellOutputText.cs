using System.Text;

namespace NotebookCourse.Notebooks;

/// <summary>Puts together what a cell wrote in pieces, for a page or a notebook.</summary>
internal static class CellOutputText
{
    /// <summary>The outputs that are to look at, with each run of texts made one.</summary>
    public static List<CellOutput> Joined(this IReadOnlyList<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        var text = new StringBuilder();
        var written = CellOutputKind.Text;
        foreach (var output in outputs.Where(output => output.IsToLookAt))
        {
            if (output.IsText)
            {
                if (output.Kind != written)
                    Flush();
                written = output.Kind;
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
                joined.Add(CellOutput.Text(text.ToString(), written));
            text.Clear();
        }
    }
}
