namespace ServicesHub.Runtime;

/// <summary>What a process has announced and takes back before it stops, so that nobody sends it any more.</summary>
internal interface IWithdrawal
{
    Task WithdrawAsync();
}
