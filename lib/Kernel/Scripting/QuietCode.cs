using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Finds the code of a piece that needs no stop point of its own: it comes to its end at once, and whoever calls it again and again has one.</summary>
/// <param name="metadata">The piece.</param>
/// <param name="methods">Its methods that have code, by their tokens.</param>
/// <param name="checks">The tokens of the stop points, and of what becomes one.</param>
internal sealed class QuietCode(MetadataReader metadata, IReadOnlyDictionary<int, IlMethod> methods, IReadOnlySet<int> checks)
{
    private readonly Dictionary<IlMethod, bool> _known = [];

    // Whatever a delegate, or a library, may be given to call. By name alone: which type a token is about is not worth finding out.
    private readonly HashSet<string> _given =
    [
        .. methods.Values.SelectMany(method => method.Instructions, (method, instruction) => (method, instruction))
            .Where(one => one.instruction.Code == OpCodes.Ldftn || one.instruction.Code == OpCodes.Ldvirtftn || one.instruction.Code == OpCodes.Ldtoken)
            .Select(one => Target(metadata, one.method.Operand(one.instruction)).Name),
    ];

    /// <summary>Whether a method needs no stop point at its entry.</summary>
    public bool NeedsNoEntry(IlMethod method) => IsOnlyCalledByItsName(method) && IsQuiet(method);

    /// <summary>Whether an instruction is over at once, whatever it calls.</summary>
    public bool IsQuiet(IlMethod method, IlInstruction instruction)
    {
        if (instruction.Code.FlowControl != FlowControl.Call)
            return instruction.Code != OpCodes.Newarr && instruction.Code != OpCodes.Localloc && instruction.Code != OpCodes.Cpblk && instruction.Code != OpCodes.Initblk;
        if (instruction.Code == OpCodes.Calli) return false;
        var token = method.Operand(instruction);
        if (checks.Contains(token)) return true;
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification) token = MetadataTokens.GetToken(metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
        return methods.TryGetValue(token, out var own) ? !own.IsVirtual && IsQuiet(own) : IsQuiet(Target(metadata, token));
    }

    /// <summary>Whether an instruction asks how long something is.</summary>
    public bool IsLength(IlMethod method, IlInstruction instruction) =>
        instruction.Code.FlowControl == FlowControl.Call && instruction.Code != OpCodes.Calli
        && Target(metadata, method.Operand(instruction)) is ("String" or "List`1" or "Span`1" or "ReadOnlySpan`1", "get_Length" or "get_Count");

    // Of .NET's own, what is known to be short and calls nobody.
    private static bool IsQuiet((string Type, string Name) target) => target switch
    {
        ("Math" or "MathF" or "Interlocked" or "Volatile", _) => true,
        ("Boolean" or "Byte" or "SByte" or "Char" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" or "Single" or "Double", "CompareTo" or "Equals") => true,
        ("Object", ".ctor") => true,
        ("String", "get_Length" or "get_Chars") => true,
        ("List`1", "get_Count" or "get_Item" or "set_Item") => true,
        ("Span`1" or "ReadOnlySpan`1", "get_Length" or "get_Item") => true,
        _ => false,
    };

    // Empty where the type is none of .NET's, or the method has no plain name.
    private static (string Type, string Name) Target(MetadataReader metadata, int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                return Target(metadata, MetadataTokens.GetToken(metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method));
            case HandleKind.MethodDefinition:
                return ("", metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).Name));
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                return (TypeOf(metadata, member.Parent), metadata.GetString(member.Name));
            default:
                return ("", "");
        }
    }

    private static string TypeOf(MetadataReader metadata, EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return "";
            _ = signature.ReadCompressedInteger();
            type = signature.ReadTypeHandle();
        }
        if (type.Kind != HandleKind.TypeReference) return "";
        var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
        var space = metadata.GetString(reference.Namespace);
        return space is "System" or "System.Threading" or "System.Collections.Generic" ? metadata.GetString(reference.Name) : "";
    }

    // A method at the top of a cell can be given to a library by a later cell, which then calls it in a loop of its own.
    private bool IsOnlyCalledByItsName(IlMethod method) =>
        IsAccessor(method) || method.Name == ".ctor" || (!method.IsVirtual && !_given.Contains(method.Name) && IsUnknownOutside(method));

    private static bool IsAccessor(IlMethod method) =>
        (method.Definition.Attributes & MethodAttributes.SpecialName) != 0
        && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));

    private bool IsUnknownOutside(IlMethod method) =>
        // What the compiler calls a local function.
        method.Name.Contains(">g__", StringComparison.Ordinal)
        || ((method.Definition.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Private
            && metadata.GetTypeDefinition(method.Definition.GetDeclaringType()).IsNested);

    private bool IsQuiet(IlMethod method)
    {
        if (_known.TryGetValue(method, out var known)) return known;
        // Until the contrary is known: whatever comes back to it calls itself.
        _known[method] = false;
        return _known[method] = method.Instructions.All(instruction => !method.LeadsBack(instruction) && IsQuiet(method, instruction));
    }
}
