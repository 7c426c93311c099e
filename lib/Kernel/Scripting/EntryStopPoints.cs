using System.Buffers.Binary;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Emit;
using NotebookCourse.Kernel.Cells;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Puts a stop point at the entry of each method, accessor, constructor, local function and lambda of a piece, and takes those away that only cost time.</summary>
/// <remarks>
/// The compiler can call a check of the stack at each entry, and knows where none may stand: in expression trees, in static
/// constructors, in what it wrote itself. What it calls there is replaced, in the finished code, by the call of a stop point.
/// It is as long, so nothing moves, and lines and columns of errors stay what they are.
/// </remarks>
internal static class EntryStopPoints
{
    // All zeros, it does nothing.
    private const int CallLength = 5;

    /// <summary>How a piece is emitted so that its entries can become stop points.</summary>
    public static EmitOptions Emitting { get; } = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb, instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    /// <summary>Makes a stop point of each entry, but of none, and of no round of a loop, that is over at once.</summary>
    /// <param name="code">The emitted piece, which calls <see cref="StopPoint.Check"/> somewhere, and <see cref="StopPoint.CheckDepth"/> if it has records.</param>
    /// <param name="bare">The names of the classes that get none: <see cref="GpuCode"/>.</param>
    public static unsafe void Set(MemoryStream code, IReadOnlySet<string> bare)
    {
        var length = (int)code.Length;
        if (length == 0) return;
        var image = code.GetBuffer();
        fixed (byte* start = image)
        {
            using var file = new PEReader(start, length);
            var metadata = file.GetMetadataReader();
            var probe = Token(metadata, nameof(RuntimeHelpers), nameof(RuntimeHelpers.EnsureSufficientExecutionStack));
            var check = Token(metadata, nameof(StopPoint), nameof(StopPoint.Check));
            var checkDepth = Token(metadata, nameof(StopPoint), nameof(StopPoint.CheckDepth));
            if (check == 0) return;
            var methods = Methods(file, metadata, start);
            var quiet = new QuietCode(metadata, methods, new HashSet<int> { probe, check, checkDepth });
            foreach (var method in methods.Values)
            {
                foreach (var call in ShortLoops.Of(method, quiet).SelectMany(loop => loop).Where(one => IsCall(method, one, check)))
                    image.AsSpan(method.Place + call.Offset, CallLength).Clear();
                if (probe == 0 || MustNotThrow(metadata, method.Definition)) continue;
                // What comes after the first is the learner's own.
                if (method.Instructions.FirstOrDefault(one => IsCall(method, one, probe)) is not { Operand: > 0 } entry) continue;
                // The members of a record are printed by code of the compiler's, in which the check of the stack is meant.
                var target = method.Name == "PrintMembers" ? checkDepth : check;
                if (quiet.NeedsNoEntry(method) || bare.Contains(metadata.GetString(metadata.GetTypeDefinition(method.Definition.GetDeclaringType()).Name))) image.AsSpan(method.Place + entry.Offset, CallLength).Clear();
                else if (target != 0) BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(method.Place + entry.Operand), target);
            }
        }
    }

    private static unsafe Dictionary<int, IlMethod> Methods(PEReader file, MetadataReader metadata, byte* start)
    {
        var methods = new Dictionary<int, IlMethod>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            var place = (int)(body.GetILReader().StartPointer - start);
            methods[MetadataTokens.GetToken(handle)] = new IlMethod(method, metadata.GetString(method.Name), body.GetILBytes()!, place) { Regions = body.ExceptionRegions };
        }
        return methods;
    }

    private static bool IsCall(IlMethod method, IlInstruction instruction, int token) => instruction.Code == OpCodes.Call && method.Operand(instruction) == token;

    // Nobody could catch it: the garbage collector, or native code, has called.
    private static bool MustNotThrow(MetadataReader metadata, MethodDefinition method) =>
        metadata.StringComparer.Equals(method.Name, "Finalize")
        || method.GetCustomAttributes().Any(one => IsOf(metadata, metadata.GetCustomAttribute(one).Constructor, nameof(UnmanagedCallersOnlyAttribute)));

    private static int Token(MetadataReader metadata, string type, string name) => metadata.MemberReferences
        .Where(one => metadata.StringComparer.Equals(metadata.GetMemberReference(one).Name, name) && IsOf(metadata, one, type))
        .Select(one => metadata.GetToken(one))
        .FirstOrDefault();

    private static bool IsOf(MetadataReader metadata, EntityHandle member, string type) =>
        member.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)member).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, type);
}
