namespace ServicesHub.Shell.States;

/// <summary>Takes over into the scope of a state's page what the scope of the request knows: who is signed in.</summary>
public interface IStateScope
{
    /// <summary>Copies what the layout needs.</summary>
    Task TakeOverAsync(IServiceProvider request, IServiceProvider page);
}
