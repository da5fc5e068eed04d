using System.Security.Cryptography;

namespace ServicesHub.Runtime;

/// <summary>The key of this process, made at its start and never written anywhere: others know its public half.</summary>
internal sealed class ProcessKey : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Public => key.ExportSubjectPublicKeyInfo();

    public byte[] Sign(byte[] data)
    {
        lock (key)
            return key.SignData(data, HashAlgorithmName.SHA256);
    }

    public static bool Verify(byte[] publicKey, byte[] data, byte[] signature)
    {
        using var known = ECDsa.Create();
        known.ImportSubjectPublicKeyInfo(publicKey, out _);
        return known.VerifyData(data, signature, HashAlgorithmName.SHA256);
    }

    public void Dispose() => key.Dispose();
}
