using CsCheck;
using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests.Fuzzing;

/// <summary>Lines that are nearly knobs, and values that are nearly theirs.</summary>
public class KnobFuzzTests
{
    private static readonly string[] Lines =
    [
        "int n = 2;   //@param {type:\"slider\", min:1, max:9, step:1}", "var share = 0.5; //@param {type:\"number\", min:0, max:1}", "long n = 10L; //@param {\"type\":\"number\"}",
        "bool on = true; //@param {type:\"boolean\"}", "string s = \"a\\\"b\"; //@param {type:\"string\"}", "var kind = @\"a\"; //@param [\"a\", \"b\"]", "double d = -1.5e3d; // @param [1, -1500]",
    ];

    private static readonly string[] Scraps =
        ["\"", "\\", "\"\"", "@\"", ";", "//", "//@param", "{", "}", "[", "]", ",", ":", "=", " ", "\t", "1e999", "NaN", "-", "_", "٣", "1_0", "L", "null", "\\u0041", "\\ud800", "é", "\u0000", "\u2028", "\n", "\r\n", "type", "min:2", "max:0", "x"];

    private static readonly string[] Values =
        ["2", "2,5", "2.5", "-1", "1e3", "1e999", "NaN", "Infinity", "٣", "", " 2", "0x10", "true", "True", "a", "b", "a\"b\\c", "\u0000", "\n", "\u2028", "é😀", "99999999999999999999", "1_0", "-0", "1,000"];

    private static readonly Gen<string> Sources = Gen
        .Select(Gen.Int[0, Lines.Length - 1].Array[1, 3], Gen.Select(Gen.Int[0, 300], Gen.Int[0, 9], Gen.Int[0, Scraps.Length - 1]).Array[0, 3])
        .Select(chosen => chosen.Item2.Aggregate(string.Join('\n', chosen.Item1.Select(line => Lines[line])), Change));

    [Fact]
    public void Set_AnyValueOfAnyKnob_IsReadBackOrRefused() => Gen.Select(Sources, Gen.Int[0, Values.Length - 1]).Sample(chosen => Bounds.Hold(() =>
    {
        var (source, value) = (chosen.Item1, Values[chosen.Item2]);
        var notebook = new Notebook([new Cell(CellLanguage.CSharp, source)]);
        if (Knobs(notebook) is not { Count: > 0 } knobs) return;
        var name = knobs[0].Name;
        try
        {
            var set = KnobSetter.Set(notebook, new Dictionary<string, string> { [name] = value });
            var read = KnobParser.Find(set).Where(knob => knob.Name == name).ToList();
            Assert.All(read, knob => Assert.Equal(KnobValue.Canonical(knob.CSharpType, value), knob.Value));
            Assert.Equal(knobs.Select(knob => knob.Name), KnobParser.Find(set).Select(knob => knob.Name));
        }
        catch (KnobException refusal)
        {
            Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        }
    }));

    private static IReadOnlyList<Knob>? Knobs(Notebook notebook)
    {
        try
        {
            return KnobParser.Find(notebook);
        }
        catch (NotebookException)
        {
            return null;
        }
    }

    private static string Change(string text, (int Place, int Length, int Scrap) change)
    {
        var place = change.Place % (text.Length + 1);
        return text.Remove(place, Math.Min(change.Length, text.Length - place)).Insert(place, Scraps[change.Scrap]);
    }
}
