package dev.guanxi.contact.privacy;

import static java.util.Map.entry;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import dev.guanxi.platform.testkit.privacy.PersonalTablesTest;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

@QuarkusTest
class HeldTablesTest extends PersonalTablesTest {
    @Inject
    @All
    List<PersonalRecords> parts;

    @Override
    protected List<String> disclosed() {
        return parts.stream()
                .flatMap(part -> part.holdings().stream())
                .map(Holding::rows)
                .toList();
    }

    @Override
    protected Map<String, String> exempt() {
        return Map.ofEntries(
                entry("customer_level.id", "made up"),
                entry("customer_level.source_id", "an id of a rule or a choice, which is disclosed itself"),
                entry("record_merge.merged_by", "one of ours"),
                entry("record_merge.merged_by_name", "one of ours"),
                entry("record_merge.reversed_by", "one of ours"),
                entry("record_merge.reversed_by_name", "one of ours"),
                entry("notification.created_at", "whom of ours it reaches, and how"),
                entry("notification.dedupe", "whom of ours it reaches, and how"),
                entry("notification.importance", "whom of ours it reaches, and how"),
                entry("notification.mail_due", "whom of ours it reaches, and how"),
                entry("notification.mailed_at", "whom of ours it reaches, and how"),
                entry("notification.position", "whom of ours it reaches, and how"),
                entry("notification.read_at", "whom of ours it reaches, and how"),
                entry("notification.recipient", "whom of ours it reaches, and how"),
                entry("notification.record_id", "whom of ours it reaches, and how"),
                entry("notification.record_kind", "whom of ours it reaches, and how"),
                entry("notification.service", "whom of ours it reaches, and how"),
                entry("match_key", "hashes of what the record says, by which duplicates are found"),
                entry("search_entry", "the index of what the record says"),
                entry("merge_part", "by which merges are found; they are disclosed"),
                entry("merge_link", "ids of records that went along with a merge"),
                entry("privacy_request", "what was asked, of ids"),
                entry("privacy_subject", "of which ids was asked"),
                entry("consent_mail", "that a mail is about to be sent"),
                entry("customer.absorbed", "what a merge changed, kept with it"),
                entry("customer.name_key", "the name as it is compared"),
                entry("customer.phone_key", "the number as it is compared"),
                entry("customer.email_key", "the address as it is compared"),
                entry("customer.city_key", "the city as it is compared"),
                entry("contact.absorbed", "as of customers"),
                entry("contact.phone_key", "as of customers"),
                entry("contact.email_key", "as of customers"),
                entry("consent.person_kind", "whether a customer or a contact"),
                entry("consent.way_out", "a secret with which anybody could withdraw"),
                entry("customer_need.away", "whether the customer lies in the bin"),
                entry("origin_statement.normal", "the value as it is compared"),
                entry("origin_statement.reference_id", "the id of what the reference names"),
                entry("position.taken_by", "the person's record under which it was taken"),
                entry("preference.replaced_by", "an id of one that is disclosed itself"),
                entry("fit.family_id", "of the definition"),
                entry("attachment.complete", "whether an upload came to its end"),
                entry("attachment.store", "where contents are"),
                entry("timeline_entry.forgotten", "whether it was emptied"),
                entry("timeline_entry.origin_id", "an id of a record that is disclosed itself"),
                entry("timeline_entry.record_id", "an id of a record that is disclosed itself"),
                entry("task.cause_id", "an id of a record that is disclosed itself"),
                entry("task.reminded_for", "whether one of ours was reminded"));
    }
}
