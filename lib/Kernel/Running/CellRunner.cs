using System.Diagnostics;
using Microsoft.CodeAnalysis.Scripting;
using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Kernel.Showing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Running;

/// <summary>Runs one cell from its text to its reply, on the thread that calls.</summary>
internal sealed class CellRunner(ScriptSession session, CellParts splitter, OutputQueue queue, Displays displays)
{
    /// <summary>Runs the cell.</summary>
    public CellReply Run(RunningCell cell, string source)
    {
        var time = Stopwatch.StartNew();
        CellReply Reply(CellStatus status, CellError? error = null) => new(status, time.Elapsed.TotalMilliseconds, error);
        try
        {
            cell.Parts = splitter.Split(source, cell.Id);
            foreach (var part in cell.Parts)
            {
                // Compiling is outside Stop's reach: an abort inside the compiler could break it for later cells.
                var script = session.Compile(part);
                var thrown = (Exception?)null;
                if (cell.StopRequested || !CellSection.Run(cell, () => thrown = Run(cell, script, isLast: part == cell.Parts[^1])) || cell.StopRequested)
                    return Reply(CellStatus.Stopped);
                if (thrown is not null) return Reply(CellStatus.Threw, ThrownErrors.Report(thrown, cell.Parts));
            }
            return Reply(CellStatus.Completed);
        }
        catch (CellErrorException refused)
        {
            return Reply(CellStatus.CompileError, refused.Error);
        }
        catch (Exception thrown)
        {
            // From showing the value: its ToString or ToHtml is the learner's code too.
            return Reply(CellStatus.Threw, ThrownErrors.Report(thrown, cell.Parts));
        }
    }

    private Exception? Run(RunningCell cell, Script<object> script, bool isLast)
    {
        SynchronizationContext.SetSynchronizationContext(new CellContext(cell));
        var state = session.Run(script);
        SynchronizationContext.SetSynchronizationContext(null);
        if (state.Exception is not null) return state.Exception;
        if (isLast && SubmissionResult.Has(script, state.ReturnValue))
            queue.Show(cell.Id, new CellOutput(CellOutputKind.Result, ValueFormatter.Format(state.ReturnValue)));
        displays.Flush(cell);
        return null;
    }
}
