package dev.guanxi.contact.organisation.web;

import dev.guanxi.contact.organisation.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody is within an organisation. */
@Schema(name = "Post")
public record PostRequest(
        @Nullable @Schema(description = "A department of the customer whom the contact is with.")
        UUID departmentId,

        @Nullable @Size(max = 100) @Schema(examples = "采购经理")
        String jobTitle,

        @Nullable @Schema(description = "First day; left out when nobody knows.", examples = "2024-03-01")
        LocalDate since) {

    Post post() {
        return new Post(departmentId, jobTitle, since);
    }

    static PostRequest of(Post p) {
        return new PostRequest(p.departmentId(), p.jobTitle(), p.since());
    }
}
