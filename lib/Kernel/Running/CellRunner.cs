using System.Diagnostics;
using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Kernel.Showing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Running;

/// <summary>Runs one cell from its text to its reply, on the thread that calls.</summary>
internal sealed class CellRunner(CellPrograms programs, ImportedLibraries libraries, OutputQueue queue, Displays displays)
{
    /// <summary>Runs the cell.</summary>
    public CellReply Run(RunningCell cell, CellRequest request)
    {
        var language = request.Language;
        var time = Stopwatch.StartNew();
        CellReply Reply(CellStatus status, CellError? error = null) => new(status, time.Elapsed.TotalMilliseconds, error);
        try
        {
            cell.Parts = programs.Parts(language).Split(request.Source, cell.Id);
            foreach (var part in cell.Parts)
            {
                // Compiling is outside Stop's reach: an interrupt inside the compiler could break it for later cells.
                if (!cell.TryShelter()) return Reply(CellStatus.Stopped);
                var piece = programs.Program(language).Compile(part);
                if (cell.StopRequested || !CellSection.Run(cell, () => Run(cell, piece, isLast: part == cell.Parts[^1])) || cell.StopRequested)
                    return Reply(CellStatus.Stopped);
            }
            if (request.Question is { } question && !CellSection.Run(cell, () => Answer(cell, question))) return Reply(CellStatus.Stopped);
            return Reply(CellStatus.Completed);
        }
        catch (CellErrorException refused)
        {
            return cell.StopRequested ? Reply(CellStatus.Stopped) : Reply(CellStatus.CompileError, programs.Explain(refused.Error, language));
        }
        catch (Exception thrown)
        {
            return cell.StopRequested ? Reply(CellStatus.Stopped) : Reply(CellStatus.Threw, ThrownErrors.Report(thrown, cell.Parts));
        }
    }

    private void Run(RunningCell cell, IPiece piece, bool isLast)
    {
        var value = piece.Run(cell);
        SynchronizationContext.SetSynchronizationContext(null);
        if (isLast && piece.HasResult(value))
            ShowResult(cell, value);
        displays.Flush(cell);
    }

    private void Answer(RunningCell cell, string question)
    {
        cell.BeginCode();
        var value = libraries.Answer(question);
        SynchronizationContext.SetSynchronizationContext(null);
        ShowResult(cell, value);
        displays.Flush(cell);
    }

    private void ShowResult(RunningCell cell, object? value) =>
        queue.Show(cell.Id, new CellOutput(CellOutputKind.Result, ValueFormatter.Format(value)));
}
