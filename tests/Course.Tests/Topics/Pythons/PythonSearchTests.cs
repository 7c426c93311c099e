using NotebookCourse.Topics.Pythons;

namespace NotebookCourse.Tests.Topics.Pythons;

public sealed class PythonSearchTests : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    private readonly FakePython _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public void Ask_GoodAndBrokenOnes_TellsTheOnesFromTheOthers()
    {
        var good = _fake.Write(Says("CPython", "3.13.1", gil: "true", numpy: "\"2.1\""), "python3");
        var hung = _fake.Write("sleep 1000", "python2");
        var other = _fake.Write("echo I am no Python", "pypy");

        var search = PythonSearch.Ask([good, other], Generous, TestContext.Current.CancellationToken);
        var late = PythonSearch.Ask([hung], TimeSpan.FromSeconds(0.3), TestContext.Current.CancellationToken);

        Assert.Equal([new PythonInfo(good, "CPython", "3.13.1", true, "2.1", true)], search.Found);
        Assert.Contains("does not answer like a Python. Its last line: I am no Python", Assert.Single(search.Faults));
        Assert.Empty(late.Found);
        Assert.Contains(hung, Assert.Single(late.Faults));
    }

    [Fact]
    public void Chosen_ManyOfAKind_AreTheNewestAndOneWithNumPy()
    {
        PythonInfo Info(string implementation, string version, bool gil, string? numPy = null) => new("/" + version, implementation, version, gil, numPy, true);
        var search = new PythonSearch(
            [Info("CPython", "3.14.0", true), Info("CPython", "3.14.0", false), Info("CPython", "3.11.2", true, "1.24"), Info("CPython", "2.7.18", true), Info("PyPy", "3.9.16", true)],
            []);

        Assert.Equal(
            ["CPython 3.14.0", "CPython 3.14.0, free-threaded", "PyPy 3.9.16", "CPython 3.11.2"],
            search.Chosen().Select(info => info.Name));
    }

    [Fact]
    public void In_Folders_FindsInterpretersOnceAndNothingElse()
    {
        var python = _fake.Write("", "python3.12");
        foreach (var name in (string[])["python3-config", "pythonw", "pip", "python3.py"])
            _fake.Write("", name);
        foreach (var name in (string[])["pypy3", "jython", "ipy", "python3.14t"])
            _fake.Write("", name);
        File.CreateSymbolicLink(Path.Combine(_fake.Folder, "python3"), python);
        var shims = Directory.CreateDirectory(Path.Combine(_fake.Folder, "shims")).FullName;
        File.Copy(python, Path.Combine(shims, "python"));

        var link = Directory.CreateSymbolicLink(Path.Combine(_fake.Folder, "bin"), _fake.Folder).FullName;

        var found = PythonPlaces.In([_fake.Folder, shims, Path.Combine(_fake.Folder, "missing"), _fake.Folder, link]);

        Assert.Equal(["ipy", "jython", "pypy3", "python3", "python3.14t"], found.Select(Path.GetFileName));
    }

    [Fact]
    public void Take_RightWrongAndMissing_KeepsOnlyTheTimesOfRightAnswers()
    {
        var task = new PythonTask([91, 64], [], 2, 1);
        var path = _fake.Write(
            $$"""
            echo '{"load":"Factoring","way":"Sequential","seconds":[0.5,0.25],"digest":"{{task.Digest(PythonLoad.Factoring)}}"}'
            echo '{"load":"Factoring","way":"Threads","seconds":[0.1],"digest":"00"}'
            echo '{"load":"Factoring","way":"NumPy","missing":"ImportError: No module named numpy"}'
            exit 1
            """);

        var found = PythonMeasurement.Take(path, task, Generous, TestContext.Current.CancellationToken);

        Assert.Equal(
            [("Sequential", 2, null), ("Threads", 0, "its answer was wrong"), ("NumPy", 0, "ImportError: No module named numpy")],
            found.Times.Select(times => (times.Way.ToString(), times.Seconds.Count, times.Missing)));
        Assert.Contains("ended with code 1", found.Fault);
    }

    [Fact]
    public void Digest_Factors_IsThatOfALineForEachNumber() => Assert.Equal(
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("7 13\n2 2 2 2 2 2\n"u8)), new PythonTask([91, 64], [], 1, 1).Digest(PythonLoad.Factoring));

    [Fact]
    public void Take_RealPython_FactorsInEveryWayItHas()
    {
        // Quick to start, unlike Jython; and no more than one of them.
        var files = PythonPlaces.Here().Where(file => Path.GetFileName(file).StartsWith("python3", StringComparison.Ordinal)).Take(1).ToList();
        var search = PythonSearch.Ask(files, Generous, TestContext.Current.CancellationToken);
        Assert.SkipWhen(search.Found.Count == 0, "No Python 3 was found on this machine.");

        var found = PythonMeasurement.Take(search.Found[0].Path, new([91, 64, 99_999_989], [], 2, 1), Generous, TestContext.Current.CancellationToken);

        Assert.Null(found.Fault);
        foreach (var way in (PythonWay[])[PythonWay.Sequential, PythonWay.Threads])
            Assert.Null(found.Times.Single(times => times.Load == PythonLoad.Factoring && times.Way == way).Missing);
    }

    private static string Says(string implementation, string version, string gil, string numpy) =>
        $$"""echo '{"implementation":"{{implementation}}","version":"{{version}}","executable":"x","gil":{{gil}},"numpy":{{numpy}},"processes":true}'""";
}
