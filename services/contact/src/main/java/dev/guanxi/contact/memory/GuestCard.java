package dev.guanxi.contact.memory;

import dev.guanxi.contact.expectation.ExpectationRow;
import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that whoever meets a guest should know at that moment.
 *
 * @param kind whether {@code id} is a contact's or a customer's
 * @param addressAs what to call the guest: the noted form of address, else the full name
 * @param customerName whom the guest comes from
 * @param lastVisit null when none is known
 * @param habits what holds today, by topic, surest and newest first
 * @param promises what was promised to the customer and has not come yet, newest first
 * @param lately the last orders and cases of the customer, newest first, at most ten
 */
public record GuestCard(
        UUID id,
        Kind kind,
        String name,
        String addressAs,
        @Nullable String jobTitle,
        UUID customerId,
        String customerName,
        @Nullable LastVisit lastVisit,
        List<Habit> habits,
        List<ExpectationRow> promises,
        List<Dealing> lately) {

    /** As what a guest is kept. */
    public enum Kind {
        CONTACT,
        CUSTOMER
    }

    /**
     * When the guest was here, or ordered, the last time.
     *
     * @param recordId the order or the interaction
     */
    public record LastVisit(Instant at, Source source, UUID recordId) {
        /** From what a visit is known. */
        public enum Source {
            ORDER,
            INTERACTION
        }
    }

    /**
     * Something that is known of the guest.
     *
     * @param confidence in percent
     * @param confirmedOn when it was last seen to hold
     */
    public record Habit(
            UUID preferenceId,
            String topic,
            String value,
            HowKnown howKnown,
            LocalDate observedOn,
            LocalDate confirmedOn,
            int confidence,
            String notedBy) {}

    /**
     * An order that was placed or a case that was opened.
     *
     * @param recordId in the service that tells of it
     * @param number what people call it
     * @param subject what a case is about, in somebody's words; null when it was forgotten
     * @param amount of an order
     */
    public record Dealing(
            Instant at,
            EntryKind kind,
            UUID recordId,
            @Nullable String number,
            @Nullable String subject,
            @Nullable Money amount) {}
}
