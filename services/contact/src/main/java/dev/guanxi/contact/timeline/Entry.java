package dev.guanxi.contact.timeline;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer.
 *
 * @param id the same whenever it is told again
 * @param aspects what of the relationship it served
 */
public record Entry(
        UUID id, Origin origin, Instant occurredAt, EntryKind kind, Set<RelationshipAspect> aspects, Content content) {

    /**
     * Where it comes from.
     *
     * @param recordId the record that it happened to
     * @param sequence the record's version after it
     * @param customerId the customer as the record's service names it, who may be merged by now
     * @param source the service that tells of it; null for the one that usually tells of the kind
     */
    public record Origin(
            UUID recordId,
            long sequence,
            UUID customerId,
            @Nullable String source) {
        /** Told by the service that usually tells of the kind. */
        public Origin(UUID recordId, long sequence, UUID customerId) {
            this(recordId, sequence, customerId, null);
        }
    }

    /** The service that tells of it. */
    String source() {
        return origin.source() == null ? kind.source() : origin.source();
    }

    /**
     * What there is to say. Number and detail tell of no person; the words may, and are forgotten with one.
     *
     * @param number what people call the record
     * @param detail what the kind leaves open, such as the stage
     */
    public record Content(
            @Nullable String number,
            @Nullable String detail,
            Words words,
            @Nullable Money amount) {}

    /** What somebody wrote. */
    public record Words(
            @Nullable String subject,
            @Nullable String course,
            @Nullable String result) {
        public static final Words NONE = new Words(null, null, null);
    }

    /**
     * Of something that happens to a record once at one time, however many events tell of it. The first event may tell
     * the time more precisely than those that come after the record was read again.
     */
    public static Entry milestone(Origin origin, Instant at, EntryKind kind, Content content) {
        var name = "%s %s %s".formatted(origin.recordId(), kind, at.truncatedTo(ChronoUnit.MILLIS));
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Entry(id, origin, at, kind, kind.aspects(), content);
    }

    /** Of something that is told once, here. */
    static Entry told(Origin origin, Instant at, EntryKind kind, Content content) {
        return new Entry(Ids.next(), origin, at, kind, kind.aspects(), content);
    }
}
