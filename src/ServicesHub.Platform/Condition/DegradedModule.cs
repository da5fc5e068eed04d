using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>A module that does not work as it should, while the hub does.</summary>
/// <param name="Module">Its identity, or the folder of a plugin that was not taken.</param>
/// <param name="Title">Its title; the identity where it has none yet.</param>
/// <param name="State">What that means for who uses it.</param>
/// <param name="Reason">What happened and what to do.</param>
/// <param name="Since">Since when.</param>
internal sealed record DegradedModule(string Module, LocalizedText Title, DegradedState State, LocalizedText Reason, DateTimeOffset Since);
