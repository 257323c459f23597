package dev.guanxi.contact.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.contact.ContactRow;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list in which somebody looks for a name that is neither rare nor common, in an index of many slices. */
@QuarkusTest
class NewestFirstTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SLICES = 6;
    private static final int LIMIT = 2;

    @Inject
    Generations generations;

    @Inject
    Listing<ContactRow> listing;

    @Inject
    Pool database;

    @Inject
    Cursors cursors;

    @Test
    void pagesAreWholeAndInOrderThoughTheNewestSlicesAreAskedFirst() {
        var person = Person.of("newest-first", "sales-rep", "/sales/newest");
        var name = "Neu" + Ids.next().toString().substring(24);
        var customer = Api.customer(person, Map.of("name", "Reihenfolge"));
        var contacts = new ArrayList<UUID>();
        for (int slice = 0; slice < SLICES; slice++) {
            for (int i = 0; i <= LIMIT; i++) {
                contacts.addFirst(Api.contact(person, customer, Map.of("fullName", name + " " + slice + i)));
            }
            takeIn(person, name, contacts.size());
            openSlice(person, customer);
        }
        database.preparedQuery(
                        "update contact set created_at = created_at + interval '10 minutes' where customer_id = $1")
                .executeAndAwait(Tuple.of(customer));
        var rows = askedFor(name);

        assertThat(ids(page(newestOf(rows), null))).isEqualTo(contacts.subList(0, LIMIT));
        assertThat(walked(rows)).isEqualTo(contacts);

        var late = contacts.removeLast();
        database.preparedQuery("update contact set created_at = created_at + interval '10 minutes' where id = $1")
                .executeAndAwait(Tuple.of(late));
        contacts.addFirst(late);

        assertThat(walked(rows)).isEqualTo(contacts);
    }

    /** The newest and no others. */
    private static Listing.Condition newestOf(FittingRows rows) {
        return new Listing.Condition() {
            @Override
            public String sql(Function<Object, String> bind) {
                throw new AssertionError("All that fits was asked for, though the newest fill the page");
            }

            @Override
            public Listing.@Nullable Condition ofNewest() {
                return rows.ofNewest();
            }
        };
    }

    private static void takeIn(Person person, String name, int contacts) {
        await().atMost(PATIENCE)
                .until(() -> As.person(person)
                                .queryParam("q", name)
                                .queryParam("limit", 100)
                                .get("/search")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == contacts);
    }

    /** The newest slice counts as full, so the next entry opens another. */
    private void openSlice(Person person, UUID customer) {
        var before = generations.active().await().atMost(PATIENCE).generation();
        database.preparedQuery("""
                        update search_slice set entries = $2 where (generation, above) in (
                            select generation, above from search_slice where generation = $1 order by above desc limit 1)
                        """).executeAndAwait(Tuple.of(before, (long) Slices.ENTRIES));
        var word = Ids.next().toString().substring(24);
        Api.contact(person, customer, Map.of("fullName", word));
        takeIn(person, word, 1);
    }

    private FittingRows askedFor(String name) {
        var asked = Asked.of(name);
        var census = new Census(
                4L * Slices.ENTRIES, List.of(), new TreeMap<>(Map.of(Lexemes.kind(RecordKind.CONTACT), 0.75)));
        var sight = new Sight(Map.of(Visibility.EVERYTHING, Set.of(RecordKind.CONTACT)));
        var slices = await().atMost(PATIENCE)
                .until(
                        () -> generations.active().await().atMost(PATIENCE),
                        active -> active.above().size() > SLICES);
        var question = new Question(slices, asked, sight, census, Map.of(Match.PINYIN, 0.004), 0);
        return new FittingRows(question, RecordKind.CONTACT, "contact", LIMIT);
    }

    private List<UUID> walked(Listing.Condition condition) {
        var ids = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = page(condition, cursor);
            ids.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private Page<ContactRow> page(Listing.Condition condition, @Nullable String cursor) {
        var request = new PageRequest(LIMIT, cursor, null, null, false);
        return listing.page(database, cursors, request, Visibility.EVERYTHING, condition)
                .await()
                .atMost(PATIENCE);
    }

    private static List<UUID> ids(Page<ContactRow> page) {
        return page.items().stream().map(ContactRow::id).toList();
    }
}
