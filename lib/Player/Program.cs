using System.Text;
using NotebookCourse.Player.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return (int)await CourseCommand.RunAsync(args, new TerminalText(Console.Out), new TerminalText(Console.Error));
