using NotebookCourse.Notebooks;
using NotebookCourse.PlainHost;

// PlainHost NOTEBOOK RECORD [NAME=VALUE…]: plays a notebook from its folder, which is the working directory as in VS Code.
var knobs = args.Skip(2).Select(setting => setting.Split('=', 2)).ToDictionary(setting => setting[0], setting => setting[1]);
var notebook = KnobSetter.Set(NotebookFile.Read(args[0]), knobs);
Environment.CurrentDirectory = Path.GetDirectoryName(notebook.Path)!;
OlderLibraries.Load();
PlainRecord.Write(args[1], await PlainPlayer.PlayAsync(notebook));
// What a cell left running must not keep the host.
Environment.Exit(0);
