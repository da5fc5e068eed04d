using System.Text.Json.Serialization;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

[JsonConverter(typeof(KebabCaseEnumConverter<SeatRole>))]
internal enum SeatRole
{
    Member,

    Chair,

    Coordinator,

    Secretary,
}
