package dev.guanxi.contact.attachment;

import dev.guanxi.platform.domain.DomainException.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Files as they are kept, for who answers for all of them: nobody is asked what they see. */
@ApplicationScoped
public class KeptFiles {
    private final Attachments attachments;
    private final AttachmentContents contents;

    KeptFiles(Attachments attachments, AttachmentContents contents) {
        this.attachments = attachments;
        this.contents = contents;
    }

    /** What is known of a file; nothing when it is gone. */
    public Uni<Optional<AttachmentRow>> find(UUID id) {
        return attachments.find(id).map(Optional::of).onFailure(NotFound.class).recoverWithItem(Optional::empty);
    }

    /** The content, a piece as soon as the one before is taken; fails when the file goes away meanwhile. */
    public Multi<byte[]> content(AttachmentRow file) {
        return contents.of(file);
    }
}
