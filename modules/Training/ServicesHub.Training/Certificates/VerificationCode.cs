using System.Collections;
using QRCoder;

namespace ServicesHub.Training;

/// <summary>The QR code (ISO/IEC 18004) of an address, quiet zone included: rows of dark and light squares.</summary>
internal static class VerificationCode
{
    public static IReadOnlyList<BitArray> Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => new BitArray(row))];
    }
}
