using Microsoft.AspNetCore.Http;

namespace ServicesHub.CaseManagement.Imports;

internal sealed class UploadForm
{
    public IFormFile? File { get; set; }
}
