using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NotebookCourse.Structure.Tests.Compiled;

/// <summary>Reads from a compiled assembly which type mentions which: in bases, signatures, attributes and instructions.</summary>
internal sealed class AssemblyUses
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly string _name;

    private AssemblyUses(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _name = _metadata.GetString(_metadata.GetAssemblyDefinition().Name);
    }

    /// <summary>Everything that the types of the assembly mention.</summary>
    public static IReadOnlyList<TypeUse> Read(Stream assembly)
    {
        using var image = new PEReader(assembly);
        var uses = new AssemblyUses(image);
        return [.. uses._metadata.TypeDefinitions.SelectMany(uses.UsesOf).Distinct()];
    }

    /// <summary>Everything that the types of the assembly mention.</summary>
    public static IReadOnlyList<TypeUse> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The names of the assemblies that the assembly was compiled against and uses.</summary>
    public static IReadOnlyList<string> References(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private IEnumerable<TypeUse> UsesOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var from = NameOf(handle);
        var types = new MentionedTypes(_metadata);
        types.Shape(type);
        types.Attributes(type.GetCustomAttributes());
        var visible = new MentionedTypes(_metadata);
        if (IsVisible(type))
            visible.Shape(type);

        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            types.Field(field);
            if (IsVisible(type) && IsVisible((MethodAttributes)(int)(field.Attributes & FieldAttributes.FieldAccessMask)))
                visible.Field(field);
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            types.Signature(method);
            types.Attributes(method.GetCustomAttributes());
            if (method.RelativeVirtualAddress != 0)
                types.Body(_image.GetMethodBody(method.RelativeVirtualAddress));
            if (IsVisible(type) && IsVisible(method.Attributes & MethodAttributes.MemberAccessMask))
                visible.Signature(method);
        }

        return [.. Uses(from, types, visible: false), .. Uses(from, visible, visible: true)];
    }

    private IEnumerable<TypeUse> Uses(TypeName from, MentionedTypes types, bool visible) =>
        types.Found.Select(found => new TypeUse(from, NameOf(found), AssemblyOf(found), visible));

    private bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            IsVisible(_metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    // Fields and methods number their accessibilities alike.
    private static bool IsVisible(MethodAttributes access) =>
        access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private TypeName NameOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
        {
            var type = _metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
            var outer = type.GetDeclaringType();
            return outer.IsNil ? Name(type.Namespace, type.Name) : NameOf(outer);
        }

        var reference = _metadata.GetTypeReference((TypeReferenceHandle)handle);
        return reference.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(reference.ResolutionScope)
            : Name(reference.Namespace, reference.Name);
    }

    private TypeName Name(StringHandle space, StringHandle name) => new(_metadata.GetString(space), _metadata.GetString(name));

    private string AssemblyOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
            return _name;
        var scope = _metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference =>
                _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => AssemblyOf(scope),
            _ => _name,
        };
    }
}
