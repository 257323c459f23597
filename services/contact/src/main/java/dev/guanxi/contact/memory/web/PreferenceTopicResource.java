package dev.guanxi.contact.memory.web;

import dev.guanxi.contact.memory.PreferenceTopic;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggested topics over HTTP. */
@Path("/preference-topics")
@Tag(name = "Guest memory")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class PreferenceTopicResource {
    /** A topic that is suggested to whoever notes something. */
    public record Topic(
            @Schema(examples = "seat") String key,

            @Schema(description = "In English.", examples = "Seat")
            String english,

            @Schema(description = "In Chinese.", examples = "座位")
            String chinese,

            @Schema(description = "Needs the person's consent; without it nothing can be noted.")
            boolean sensitive) {
        static Topic of(PreferenceTopic topic) {
            return new Topic(topic.key(), topic.english(), topic.chinese(), topic.isSensitive());
        }
    }

    @GET
    @AtMost(100)
    @Operation(summary = "Topics worth knowing of a guest", description = "Suggestions; any other topic is taken, too.")
    public List<Topic> listPreferenceTopics() {
        return Stream.of(PreferenceTopic.values()).map(Topic::of).toList();
    }
}
