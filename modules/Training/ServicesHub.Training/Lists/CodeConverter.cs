using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ServicesHub.Training;

/// <summary>Stores an enumeration by its code: <c>not-completed</c>.</summary>
internal sealed class CodeConverter<T>() : ValueConverter<T, string>(value => Codes.Of(value), code => Codes.Parse<T>(code)!.Value)
    where T : struct, Enum;
