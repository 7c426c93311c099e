using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace NotebookCourse.Structure.Tests.Compiled;

/// <summary>Collects every type that a signature mentions, however deep in arrays, pointers and type arguments.</summary>
internal sealed class SignatureTypes(ISet<EntityHandle> found) : ISignatureTypeProvider<EntityHandle, object?>
{
    public EntityHandle GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Found(handle);

    public EntityHandle GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Found(handle);

    public EntityHandle GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // The parts of a compound type have been found by the time the compound is asked for.
    public EntityHandle GetArrayType(EntityHandle elementType, ArrayShape shape) => elementType;

    public EntityHandle GetByReferenceType(EntityHandle elementType) => elementType;

    public EntityHandle GetFunctionPointerType(MethodSignature<EntityHandle> signature) => default;

    public EntityHandle GetGenericInstantiation(EntityHandle genericType, ImmutableArray<EntityHandle> typeArguments) => genericType;

    public EntityHandle GetGenericMethodParameter(object? genericContext, int index) => default;

    public EntityHandle GetGenericTypeParameter(object? genericContext, int index) => default;

    public EntityHandle GetModifiedType(EntityHandle modifier, EntityHandle unmodifiedType, bool isRequired) => unmodifiedType;

    public EntityHandle GetPinnedType(EntityHandle elementType) => elementType;

    public EntityHandle GetPointerType(EntityHandle elementType) => elementType;

    public EntityHandle GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

    public EntityHandle GetSZArrayType(EntityHandle elementType) => elementType;

    private EntityHandle Found(EntityHandle handle)
    {
        found.Add(handle);
        return handle;
    }
}
