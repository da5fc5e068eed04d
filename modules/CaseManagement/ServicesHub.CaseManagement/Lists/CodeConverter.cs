using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ServicesHub.CaseManagement.Lists;

/// <summary>Stores an enumeration by its code.</summary>
internal sealed class CodeConverter<T>() : ValueConverter<T, string>(value => value.Code(), code => Codes.Parse<T>(code)!.Value)
    where T : struct, Enum;
