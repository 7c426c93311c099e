using System.Reflection.Metadata;

namespace NotebookCourse.Structure.Tests.Compiled;

/// <summary>Collects the types that parts of a type's definition mention.</summary>
internal sealed class MentionedTypes
{
    private readonly MetadataReader _metadata;
    private readonly HashSet<EntityHandle> _found = [];
    private readonly SignatureTypes _signatures;

    /// <summary>Starts with nothing found.</summary>
    public MentionedTypes(MetadataReader metadata)
    {
        _metadata = metadata;
        _signatures = new SignatureTypes(_found);
    }

    /// <summary>Definitions of, and references to, the types found.</summary>
    public IReadOnlyCollection<EntityHandle> Found => _found;

    /// <summary>Adds the base, the interfaces and what type parameters must be.</summary>
    public void Shape(TypeDefinition type)
    {
        Add(type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations())
            Add(_metadata.GetInterfaceImplementation(implementation).Interface);
        Constraints(type.GetGenericParameters());
    }

    /// <summary>Adds the type and the attributes of a field.</summary>
    public void Field(FieldDefinition field)
    {
        field.DecodeSignature(_signatures, null);
        Attributes(field.GetCustomAttributes());
    }

    /// <summary>Adds what a method takes and returns.</summary>
    public void Signature(MethodDefinition method)
    {
        method.DecodeSignature(_signatures, null);
        Constraints(method.GetGenericParameters());
    }

    /// <summary>Adds the types of attributes.</summary>
    public void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
            Add(_metadata.GetCustomAttribute(attribute).Constructor);
    }

    /// <summary>Adds what a method's body declares, catches and calls.</summary>
    public void Body(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            Add(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
            Add(region.CatchType);
        foreach (var token in Instructions.Tokens(body))
            Add(token);
    }

    private void Constraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
            Add(_metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                _found.Add(handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null);
                break;
            case HandleKind.MethodDefinition:
                Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Member(_metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(specification.Method);
                specification.DecodeSignature(_signatures, null);
                break;
            case HandleKind.StandaloneSignature:
                Standalone(_metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle));
                break;
            default:
                throw new BadImageFormatException($"A token of kind {handle.Kind} names no type, method or field.");
        }
    }

    private void Member(MemberReference member)
    {
        Add(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
            member.DecodeMethodSignature(_signatures, null);
        else
            member.DecodeFieldSignature(_signatures, null);
    }

    private void Standalone(StandaloneSignature signature)
    {
        if (signature.GetKind() == StandaloneSignatureKind.Method)
            signature.DecodeMethodSignature(_signatures, null);
        else
            signature.DecodeLocalSignature(_signatures, null);
    }
}
