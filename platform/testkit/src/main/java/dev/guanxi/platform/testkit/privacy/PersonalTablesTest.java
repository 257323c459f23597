package dev.guanxi.platform.testkit.privacy;

import static java.util.Map.entry;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.guanxi.platform.testkit.access.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever a service's database says of a person is in what the service tells the person, and is looked for before the
 * service says that it forgot them; both ask the same queries. A new table, or a new column, is in one of them or is
 * named here with the reason why it need not be. A table is about people when a column of ids is called as one of a
 * person, or the table itself is; what stands in JSON alone is not seen.
 */
public abstract class PersonalTablesTest {
    private static final String TABLES = """
            select distinct c.table_name from information_schema.columns c
            join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')
              and (c.column_name ~ '(^|_)(customer|contact|person|prospect|survivor|record|subject|party)(_id|_ids|s)?$'
                or c.table_name ~ '^(customer|contact|person|reporter|consent)(_|$)')
            """;
    private static final String COLUMNS =
            "select column_name from information_schema.columns where table_schema = 'public' and table_name = '%s'"
                    + " and is_generated = 'NEVER'";
    private static final Pattern RELATION = Pattern.compile("\"Relation Name\": \"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final String NOBODY = "array['00000000-0000-0000-0000-000000000000']::uuid[]";

    /** What any table may have: who of ours works on the record or wrote it down, and how often it changed. */
    private static final Set<String> OF_OURS = Set.of(
            "version",
            "sequence",
            "owner_id",
            "team",
            "removed",
            "custom_types",
            "logged_by",
            "noted_by",
            "found_by",
            "uploaded_by",
            "closed_by",
            "raised_by",
            "actor");

    private static final Map<String, String> OF_THE_PLATFORM = Map.ofEntries(
            entry("erased_subject", "that somebody was erased, by an id"),
            entry("follower", "ids of records that went along with a merge"),
            entry("privacy_question", "the ids that a privacy request asks about"),
            entry("audit_trail.id", "order of entries"),
            entry("audit_trail.traceparent", "for operators"),
            entry("audit_trail.restored", "a number of a version"),
            entry("audit_trail.bulk_change", "the job of one of ours"),
            entry("audit_trail.import_job", "the job of one of ours"),
            entry("dead_letter.id", "for operators"),
            entry("dead_letter.consumer", "for operators"),
            entry("dead_letter.partition", "for operators"),
            entry("dead_letter.kafka_offset", "for operators"),
            entry("dead_letter.event_id", "for operators"),
            entry("dead_letter.attempts", "for operators"),
            entry("dead_letter.failed_at", "for operators"),
            entry("import_row.job_id", "the job of one of ours"),
            entry("import_row.along", "an id of a record that is disclosed itself"),
            entry("idempotency.caller", "one of ours, or the person"),
            entry("idempotency.key", "made up by a program"),
            entry("idempotency.request", "a hash"),
            entry("idempotency.headers", "of the answer, whose body is disclosed"),
            entry("recycle_bin.removed_by", "one of ours, whose name is disclosed"),
            entry("recycle_bin.together_with", "an id of a record that is disclosed itself"),
            entry("recycle_bin.attempts", "for operators"),
            entry("recycle_bin.retry_at", "for operators"),
            entry("recycle_bin.bulk_change", "the job of one of ours"),
            entry("webhook_delivery.position", "order of deliveries"),
            entry("webhook_delivery.lane", "order of deliveries"),
            entry("webhook_delivery.origin", "whether it is sent again"),
            entry("webhook_delivery.message_id", "for its receiver"),
            entry("webhook_delivery.attempts", "for operators"),
            entry("webhook_delivery.next_attempt_at", "for operators"));

    /** The queries of the service's holdings, those of the platform among them. */
    protected abstract List<String> disclosed();

    /** Tables and columns ({@code table.column}) that need not be disclosed, each with the reason. */
    protected abstract Map<String, String> exempt();

    @Test
    void everyTableAboutPeopleIsInWhatTheyAreTold() {
        var read = read();

        var missing = about().stream()
                .filter(table -> !read.containsKey(table) && !isExempt(table))
                .toList();

        assertThat("tables about people that no holding reads and that no reason excuses", missing, empty());
    }

    @Test
    void soIsEveryColumnOfThem() {
        var missing = new TreeSet<String>();
        var read = read();
        read.keySet().retainAll(about());
        read.forEach((table, words) -> Tables.column(COLUMNS.formatted(table)).stream()
                .filter(column -> !words.contains(column) && !OF_OURS.contains(column))
                .map(column -> table + "." + column)
                .filter(column -> !isExempt(column) && !isExempt(table))
                .forEach(missing::add));

        assertThat("columns of tables about people that no holding reads and that no reason excuses", missing, empty());
    }

    @Test
    void noReasonOutlivesWhatItExcuses() {
        var read = read();
        var idle = exempt().keySet().stream()
                .filter(name -> name.contains(".")
                        ? !isColumn(name)
                                || read.getOrDefault(table(name), Set.of()).contains(column(name))
                        : !about().contains(name) && !read.containsKey(name))
                .toList();

        assertThat("exemptions of what is not there or is disclosed", idle, empty());
    }

    private boolean isExempt(String name) {
        return exempt().containsKey(name) || OF_THE_PLATFORM.containsKey(name);
    }

    private static Set<String> about() {
        return new TreeSet<>(Tables.column(TABLES));
    }

    private static boolean isColumn(String name) {
        return Tables.column(COLUMNS.formatted(table(name))).contains(column(name));
    }

    private static String table(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String column(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The tables that the database reads to answer, each with all words of the queries that read it. */
    private Map<String, Set<String>> read() {
        var read = new TreeMap<String, Set<String>>();
        for (var query : disclosed()) {
            var plan = String.join("\n", Tables.column("explain (format json) " + query.replace("$1", NOBODY)));
            var words = WORD.matcher(query).results().map(word -> word.group()).collect(Collectors.toSet());
            RELATION.matcher(plan)
                    .results()
                    .forEach(table -> read.computeIfAbsent(table.group(1), _ -> new TreeSet<>())
                            .addAll(words));
        }
        return read;
    }
}
