// Runs an assembly's tests so many times in one process, and stops at the first pass that fails: see endure.sh.
#:property PublishAot=false
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

var (path, passes, filters) = (Path.GetFullPath(args[0]), int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture), args[2..]);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll") is var beside && File.Exists(beside) ? context.LoadFromAssemblyPath(beside) : null;
var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
// The runner that the assembly brings along: what its own Main calls, once.
var runner = Assembly.Load("xunit.v3.runner.inproc.console").GetType("Xunit.Runner.InProc.SystemConsole.ConsoleRunner", throwOnError: true)!;
var entryPoint = runner.GetMethod("EntryPoint", [typeof(TextReader), typeof(TextWriter)])!;

var start = Stopwatch.GetTimestamp();
for (var pass = 1; pass <= passes; pass++)
{
    using var said = new StringWriter();
    using var run = (IDisposable)Activator.CreateInstance(runner, [filters, tests])!;
    var failed = await (Task<int>)entryPoint.Invoke(run, [TextReader.Null, said])!;
    var total = Regex.Match(said.ToString(), @"Total: (\d+)").Groups[1].Value;
    // Filters that find nothing pass as well.
    if (failed != 0 || total is "" or "0")
    {
        Console.WriteLine(said);
        Console.WriteLine($"Pass {pass} failed, after {pass - 1} that passed, in {Stopwatch.GetElapsedTime(start):hh\\:mm\\:ss}.");
        return 1;
    }
    Console.WriteLine($"{pass} of {passes}: {total} tests passed; {Stopwatch.GetElapsedTime(start):hh\\:mm\\:ss} so far");
}
Console.WriteLine($"All {passes} passes passed, in {Stopwatch.GetElapsedTime(start):hh\\:mm\\:ss}.");
return 0;
