using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServicesHub.HubSample;

internal sealed class NoteTables : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> entity)
    {
        entity.ToTable("notes");
        entity.Property(n => n.Text).HasMaxLength(WriteNote.Longest);
    }
}
