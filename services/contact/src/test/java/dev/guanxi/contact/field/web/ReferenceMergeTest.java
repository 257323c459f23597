package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.define;
import static dev.guanxi.contact.field.web.Fields.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Where references lead when whoever they lead to is merged, comes back or is erased. */
@QuarkusTest
class ReferenceMergeTest extends Referring {
    private static final int GATE = 20261123;
    private static final String SLOWLY = """
            create function be_slow() returns trigger language plpgsql as $$ begin
                if new.name like 'slowly%%' then
                    perform pg_advisory_xact_lock_shared(%d);
                end if;
                return new;
            end $$;
            create trigger slowly before insert on customer for each row execute function be_slow();
            """.formatted(GATE);

    @Inject
    DataSource database;

    @Test
    void aMergedCustomerLeadsToTheOneWhoGoesOnAndBack() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var third = named(mei, "晨光集团");
        var customer = named(mei, "同仁堂", Map.of(agency, one));
        var contact = Api.contact(mei, third, Map.of("fullName", "王小明"));
        define("contacts", agency, definition("REFERENCE", Map.of("refersTo", "customers")))
                .then()
                .statusCode(201);
        As.patch(mei, "/contacts/" + contact, Map.of("custom", Map.of(agency, one)))
                .then()
                .statusCode(200);

        Api.merge(boss, other, one).then().statusCode(200);
        shows(customer, agency, other);
        ofContact(contact).body("profile.custom." + agency, equalTo(other.toString()));
        assertThat(found(agency, other)).containsExactly(customer.toString());
        refused(patch(mei, customer, agency, one), agency, one);

        var first = Api.lastMergeOf(boss, other);
        Api.merge(boss, third, other).then().statusCode(200);
        shows(customer, agency, third);
        Api.reverse(boss, Api.lastMergeOf(boss, third)).then().statusCode(200);
        shows(customer, agency, other);
        Api.reverse(boss, first).then().statusCode(200);
        shows(customer, agency, one);
        ofContact(contact).body("profile.custom." + agency, equalTo(one.toString()));
    }

    @Test
    void whatWasWrittenAfterAMergeStaysWhenItIsTakenBack() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var third = named(mei, "第三家");
        var early = named(mei, "甲", Map.of(agency, one));
        Api.merge(boss, other, one).then().statusCode(200);
        var late = named(mei, "乙", Map.of(agency, other));
        patch(mei, early, agency, third).then().statusCode(200);

        Api.reverse(boss, Api.lastMergeOf(boss, other)).then().statusCode(200);

        shows(late, agency, other);
        shows(early, agency, third);
    }

    /** Whoever merges takes over what the duplicate says, also what they do not see themselves. */
    @Test
    void aMergeTakesOverWhatTheDuplicateRefersTo() {
        var secret = named(stranger, "秘密公司");
        var survivor = named(mei, "晨光");
        var duplicate = named(mei, "晨光文具");
        patch(ADA, duplicate, agency, secret).then().statusCode(200);

        Api.merge(boss, survivor, duplicate).then().statusCode(200);
        shows(survivor, agency, secret);

        Api.reverse(boss, Api.lastMergeOf(boss, survivor)).then().statusCode(200);
        As.person(mei).get("/customers/{id}", survivor).then().body("profile.custom?." + agency, nullValue());
        shows(duplicate, agency, secret);
    }

    @Test
    void aMergedContactLeadsToTheOneWhoGoesOnAndBack() {
        var customer = named(mei, "晨光");
        var one = Api.contact(mei, customer, Map.of("fullName", "王小明"));
        var other = Api.contact(mei, customer, Map.of("fullName", "王晓明"));
        patch(mei, customer, advisor, one).then().statusCode(200);

        mergeContacts(other, one);
        shows(customer, advisor, other);

        Api.reverse(boss, lastMergeOfContact(other)).then().statusCode(200);
        shows(customer, advisor, one);
    }

    @Test
    void nothingLeadsToWhoeverIsErased() {
        var person = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        var customer = named(mei, "晨光", Map.of(agency, person));
        var contact = Api.contact(mei, customer, Map.of("fullName", "王小明"));
        patch(mei, customer, advisor, contact).then().statusCode(200);

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);
        As.person(mei)
                .get("/customers/{id}", customer)
                .then()
                .body("profile.custom." + agency, nullValue())
                .body("profile.custom." + advisor, equalTo(contact.toString()));
        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);
        As.person(mei).get("/customers/{id}", customer).then().body("profile.custom?." + advisor, nullValue());
    }

    /** What it gives back may have been merged since: it leads on from where it led then, and goes back with that. */
    @Test
    void aMergeThatIsTakenBackGivesBackWhatLeadsOn() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var theirs = named(mei, "得力");
        var survivor = named(mei, "甲", Map.of(agency, one));
        var duplicate = named(mei, "甲方", Map.of(agency, theirs));
        Api.merge(boss, survivor, Map.of("custom." + agency, duplicate), duplicate)
                .then()
                .statusCode(200);
        shows(survivor, agency, theirs);
        Api.merge(boss, other, one).then().statusCode(200);

        Api.reverse(boss, Api.lastMergeOf(boss, survivor)).then().statusCode(200);

        shows(survivor, agency, other);
        shows(duplicate, agency, theirs);
        assertThat(found(agency, other)).containsExactly(survivor.toString());
        Api.reverse(boss, Api.lastMergeOf(boss, other)).then().statusCode(200);
        shows(survivor, agency, one);
    }

    @Test
    void whatCameWithADuplicateGoesWithItAlsoWhenItWasMergedSince() {
        var theirs = named(mei, "得力");
        var others = named(mei, "得力集团");
        var survivor = named(mei, "甲");
        var duplicate = named(mei, "甲方", Map.of(agency, theirs));
        Api.merge(boss, survivor, duplicate).then().statusCode(200);
        Api.merge(boss, others, theirs).then().statusCode(200);
        shows(survivor, agency, others);

        Api.reverse(boss, Api.lastMergeOf(boss, survivor))
                .then()
                .statusCode(200)
                .body("reversal.stayed", empty());

        As.person(mei).get("/customers/{id}", survivor).then().body("profile.custom?." + agency, nullValue());
        shows(duplicate, agency, others);
    }

    /** What a merge left alone stands where it led on to, without a trace in the history. */
    @Test
    void whatLedOnMeanwhileStaysWhereItIsWhenAMergeIsTakenBack() {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        var survivor = named(mei, "甲", Map.of(agency, one));
        Api.merge(boss, survivor, Api.customer(mei, Map.of("name", "甲方", "city", "上海")))
                .then()
                .statusCode(200);
        Api.merge(boss, other, one).then().statusCode(200);
        var before = entriesOn(survivor);

        Api.reverse(boss, Api.lastMergeOf(boss, survivor)).then().statusCode(200);

        shows(survivor, agency, other);
        assertThat(entriesOn(survivor)).isEqualTo(before);
        Api.reverse(boss, Api.lastMergeOf(boss, other)).then().statusCode(200);
        shows(survivor, agency, one);
    }

    @Test
    void aMergeThatIsTakenBackLeadsToNobodyErased() {
        var person = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        var theirs = named(mei, "得力");
        var survivor = named(mei, "甲", Map.of(agency, person));
        var duplicate = named(mei, "甲方", Map.of(agency, theirs));
        Api.merge(boss, survivor, Map.of("custom." + agency, duplicate), duplicate)
                .then()
                .statusCode(200);
        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        Api.reverse(boss, Api.lastMergeOf(boss, survivor)).then().statusCode(200);

        As.person(mei).get("/customers/{id}", survivor).then().body("profile.custom?." + agency, nullValue());
        shows(duplicate, agency, theirs);
    }

    @Test
    void aContactThatIsTakenApartRefersToWhoeverGoesOn() {
        var customer = named(mei, "晨光");
        var field = define("contacts", advisor, definition("REFERENCE", Map.of("refersTo", "contacts")));
        field.then().statusCode(201);
        var teacher = Api.contact(mei, customer, Map.of("fullName", "赵老师"));
        var sameTeacher = Api.contact(mei, customer, Map.of("fullName", "赵云"));
        var pupil = Api.contact(mei, customer, Map.of("fullName", "王小明"));
        var samePupil = Api.contact(mei, customer, Map.of("fullName", "王晓明", "custom", Map.of(advisor, teacher)));
        mergeContacts(pupil, samePupil);
        mergeContacts(sameTeacher, teacher);
        ofContact(pupil).body("profile.custom." + advisor, equalTo(sameTeacher.toString()));

        Api.reverse(boss, lastMergeOfContact(pupil)).then().statusCode(200);

        ofContact(pupil).body("profile.custom?." + advisor, nullValue());
        ofContact(samePupil).body("profile.custom." + advisor, equalTo(sameTeacher.toString()));
        deactivate(UUID.fromString(field.path("id")));
    }

    /** Who refers to somebody and who merges them wait for each other, also where a record is one statement otherwise. */
    @Test
    void aNewCustomerWhoRefersToWhomSomebodyMergesInThatMomentLeadsToTheSurvivor() throws Exception {
        var one = named(mei, "晨光");
        var other = named(mei, "晨光文具");
        alter(SLOWLY);

        try (var held = database.getConnection();
                var statement = held.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(GATE));
            var creating = threads.submit(() -> named(mei, "slowly " + agency, Map.of(agency, one)));
            await().pollInterval(Duration.ofMillis(20)).until(() -> waiting() == 1);
            var merging = threads.submit(() -> Api.merge(boss, other, one));
            await().pollInterval(Duration.ofMillis(20)).until(() -> merging.isDone() || waiting() > 1);
            held.commit();

            merging.get().then().statusCode(200);
            shows(creating.get(), agency, other);
        } finally {
            alter("drop trigger slowly on customer; drop function be_slow()");
        }
    }

    /** Once more when an index of a field is just being made: either may wait for the other. */
    private static void alter(String statements) {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> Tables.execute(statements));
    }

    private void mergeContacts(UUID survivor, UUID duplicate) {
        Api.mergeContacts(boss, survivor, duplicate).then().statusCode(200);
    }

    private UUID lastMergeOfContact(UUID contact) {
        return UUID.fromString(
                As.person(boss).queryParam("contactId", contact).get("/merges").path("items[0].id"));
    }

    /** How often the history of a customer speaks of the agency. */
    private long entriesOn(UUID customer) {
        var fields = As.person(mei)
                .get("/customers/{id}/history", customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("changes.field.flatten()", String.class);
        return fields.stream().filter(("custom." + agency)::equals).count();
    }

    private static int waiting() {
        return Tables.column("select pid::text from pg_stat_activity where wait_event = 'advisory'"
                        + " and datname = current_database()")
                .size();
    }
}
