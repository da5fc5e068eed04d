using System.Text.Json.Serialization;

namespace ServicesHub.Training;

[JsonConverter(typeof(KebabCase<EnrolmentState>))]
internal enum EnrolmentState
{
    /// <summary>Confermata.</summary>
    Confirmed,

    /// <summary>In lista d'attesa.</summary>
    Waiting,

    /// <summary>Posto offerto: a freed seat is kept until the operator answers.</summary>
    Offered,

    /// <summary>Ritirata.</summary>
    Withdrawn,

    /// <summary>Decaduta: the offer was not taken, or the edition ended without a seat.</summary>
    Lapsed,

    /// <summary>Completata: the threshold was reached.</summary>
    Completed,

    /// <summary>Non completata.</summary>
    NotCompleted,
}
