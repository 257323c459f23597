package dev.guanxi.marketing.mailing.web;

import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contacts and their consents, as contact tells of them. */
final class Audience {
    static final String CONTACTS = "crm.contact.contact";
    static final String CONSENTS = "crm.contact.consent";

    private final Elsewhere elsewhere = new Elsewhere();
    private final Map<UUID, UUID> consents = new HashMap<>();

    /** Somebody who agreed to the newsletter. */
    UUID agreed(String email) {
        var contact = stranger(email);
        says(contact, "granted", "GRANTED", Instant.parse("2026-01-01T00:00:00Z"));
        return contact;
    }

    /** The customer whose contact somebody is, and how close the relationship with it is meant to be. */
    void isWith(UUID contact, String email, String level) {
        var customer = Ids.next();
        elsewhere.says(CONTACTS, "moved", contact, Map.of("fullName", "王小明", "email", email, "customerId", customer));
        elsewhere.says(
                "crm.contact.customer-level", "found", Ids.next(), Map.of("customerId", customer, "level", level));
        until("select count(*) from customer_level where customer_id = '" + customer + "'", 1);
        until("select count(*) from contact_customer where customer_id = '" + customer + "'", 1);
    }

    /** Something is to be done for the customer whose contact somebody is, or was done. */
    void hasTask(UUID contact, UUID task, long version, String standing) {
        elsewhere.says(
                "crm.contact.task",
                standing.equals("OPEN") ? "raised" : "done",
                task,
                version,
                Map.of("customerId", customerOf(contact), "standing", standing));
    }

    /** The customer whose contact somebody is goes into the recycle bin, or comes back. */
    void customerIs(UUID contact, long version, String status) {
        elsewhere.says(
                "crm.contact.customer",
                status.equals("REMOVED") ? "removed" : "returned",
                customerOf(contact),
                version,
                Map.of("status", status));
    }

    private static UUID customerOf(UUID contact) {
        return UUID.fromString(Tables.column("select customer_id from contact_customer where id = '" + contact + "'")
                .getFirst());
    }

    /** Somebody who never said anything. */
    UUID stranger(String email) {
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("fullName", "王小明", "email", email));
        return contact;
    }

    void says(UUID contact, String happened, String standing, Instant since) {
        var consent = consents.computeIfAbsent(contact, _ -> Ids.next());
        elsewhere.says(
                CONSENTS,
                happened,
                consent,
                Map.of(
                        "personId",
                        contact,
                        "personKind",
                        "CONTACT",
                        "purpose",
                        "newsletter",
                        "channel",
                        "EMAIL",
                        "standing",
                        standing,
                        "since",
                        since.toString(),
                        "wayOut",
                        wayOut(contact)));
    }

    static String wayOut(UUID contact) {
        return "out-" + contact;
    }

    void isErased(UUID contact) {
        elsewhere.forgets(CONTACTS, contact);
    }

    /** Waits until marketing knows so many of them: rows of a query. */
    void until(String count, long rows) {
        await().atMost(Duration.ofSeconds(30)).until(() -> Tables.number(count) == rows);
    }
}
